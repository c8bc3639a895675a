/*
id: strategy_discussions
title: Strategy discussions
question: How often did agencies meet to talk about a child who may be suffering significant harm?
family: section_47
unit: count
better: neither
kind: flow
numerator: strategy discussions held in the month, one for each child
denominator: none
basis: guidance; Working Together to Safeguard Children
breakdowns: [team, service, locality, kind, outcome, age_band, sex, ethnicity]
areas: [timely_protection]
weekly: true
*/
-- one row per child and strategy discussion that was held
select
  held as day,
  1 as numerator,
  kind,
  outcome,
  team,
  child_id
from clean.strategy_discussions
where held is not null
