/*
id: conferences_to_plan
title: Initial conferences that led to a plan
question: How many first conferences decide that a child needs a protection plan?
family: section_47
unit: percent
better: neither
kind: flow
numerator: conferences that resulted in a child protection plan
denominator: initial child protection conferences held in the month whose result is recorded
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, age_band, sex, ethnicity]
areas: [timely_protection]
looks_back: 1
*/
-- one row per child and conference that was held
select
  conference as day,
  resulted_in_plan::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.initial_conferences
where resulted_in_plan is not null
