/*
id: away_episodes
title: Episodes away from placement
question: How often were children not where they should be, although it was known where they were?
family: looked_after
unit: count
better: neither
kind: flow
numerator: >-
  times that began in the month, of children who were away from where they should be, and whose whereabouts were known
denominator: none
basis: definition; DfE, Children looked after in England, for all children whom the council lists
breakdowns: [team, service, locality, case_type, age_band, sex, ethnicity]
caveats: >-
  Counts what is recorded; more may mean that more is reported. The list may hold children who are not looked after.
areas: [identification_of_risk]
weekly: true
*/
-- one row per child and time
select
  started as day,
  1 as numerator,
  case_type,
  team,
  child_id
from episodes.times_missing
where kind = 'Away'
