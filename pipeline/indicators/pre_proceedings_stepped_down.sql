/*
id: pre_proceedings_stepped_down
title: Pre-proceedings stepped down
question: How often do pre-proceedings end without going to court?
family: legal
unit: percent
better: neither
kind: flow
numerator: children whose pre-proceedings ended in the month in a decision to step down
denominator: children whose pre-proceedings ended in the month with an outcome recorded
basis: definition; DfE, Children in need census, pre-proceedings and family group decision making
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: Children are counted, not families.
areas: [timely_protection, tracking_of_drift]
*/
-- one row per child whose pre-proceedings ended with an outcome
select
  ended_on as day,
  (outcome = 'Decision to step down')::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.pre_proceedings
where ended_on is not null and outcome is not null
