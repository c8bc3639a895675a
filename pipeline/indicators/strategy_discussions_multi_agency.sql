/*
id: strategy_discussions_multi_agency
title: Strategy discussions with police and health
question: Are police and health at the table when a child may be suffering significant harm?
family: section_47
unit: percent
better: higher
kind: flow
numerator: strategy discussions at which both police and health were present
denominator: strategy discussions held in the month of which it is recorded who was present
basis: guidance; Working Together to Safeguard Children asks for social care, police and health at the least
breakdowns: [team, service, locality, kind, age_band, sex, ethnicity]
areas: [timely_protection]
*/
-- one row per child and strategy discussion that was held; without one of the two it fell short, whatever of the other
select
  held as day,
  (police_present and health_present)::integer as numerator,
  1 as denominator,
  kind,
  team,
  child_id
from clean.strategy_discussions
where held is not null and (police_present and health_present) is not null
