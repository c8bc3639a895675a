/*
id: legal_gateway_outcomes
title: Legal gateway decisions
question: What do legal meetings decide?
family: legal
unit: count
better: neither
kind: flow
numerator: decisions of a legal gateway meeting or panel in the month, one for each child
denominator: none
basis: local; the tracker of pre-proceedings; standard safeguarding dataset
breakdowns: [team, service, locality, outcome, age_band, sex, ethnicity]
caveats: Children are counted, not meetings. A tracker may leave out decisions that did not begin pre-proceedings.
areas: [timely_protection]
*/
-- one row per child and decision
select
  decided_on as day,
  1 as numerator,
  legal_gateway_outcome as outcome,
  team,
  child_id
from clean.pre_proceedings
