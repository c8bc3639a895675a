/*
id: children_in_need_plans
title: Children on child in need plans
question: How many children have a child in need plan, and neither a protection plan nor a place in care?
family: children_in_need
unit: count
better: neither
kind: stock
numerator: children whose case status was child in need plan in the last list of the month
denominator: none
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, primary_need, duration, age_band, sex, ethnicity]
caveats: As each month's list told it, for a list keeps only the latest status of a child.
areas: [assessments_plans_visits]
*/
-- one row per month and child whose episode was open when the list was delivered
select
  delivered as day,
  1 as numerator,
  primary_need,
  duration_band(cin_start_date, delivered) as duration,
  allocated_team as team,
  child_id
from history.children_in_need
where case_status = 'Child in need plan'
  and cin_start_date <= delivered
  and coalesce(cin_closure_date > delivered, true)
