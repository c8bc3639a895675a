/*
id: children_in_need_started
title: Episodes of need started
question: How many children came into need?
family: children_in_need
unit: count
better: neither
kind: flow
numerator: episodes of need that began in the month
denominator: none
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, primary_need, age_band, sex, ethnicity]
areas: [assessments_plans_visits]
weekly: true
*/
-- one row per child and episode
select
  cin_start_date as day,
  1 as numerator,
  primary_need,
  allocated_team as team,
  child_id
from clean.children_in_need
