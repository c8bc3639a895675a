/*
id: parents_represented
title: Parents represented in pre-proceedings
question: Do parents have a lawyer before the council goes to court?
family: legal
unit: percent
better: higher
kind: flow
numerator: children whose pre-proceedings ended in the month and whose parents had a lawyer in them
denominator: children whose pre-proceedings ended in the month, where it is recorded whether parents had a lawyer
basis: definition; standard safeguarding dataset
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: Children are counted, not families.
areas: [timely_protection]
*/
-- one row per child whose pre-proceedings ended and of whom the answer is recorded
select
  ended_on as day,
  parents_represented::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.pre_proceedings
where ended_on is not null and parents_represented is not null
