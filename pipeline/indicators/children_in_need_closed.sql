/*
id: children_in_need_closed
title: Episodes of need closed
question: How many children are in need no longer, and why?
family: children_in_need
unit: count
better: neither
kind: flow
numerator: episodes of need that were closed in the month
denominator: none
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, primary_need, outcome, duration, age_band, sex, ethnicity]
caveats: The outcome is the reason for closure; the duration is that of the whole episode.
areas: [assessments_plans_visits]
weekly: true
*/
-- one row per child and episode that was closed
select
  cin_closure_date as day,
  1 as numerator,
  primary_need,
  reason_for_closure as outcome,
  duration_band(cin_start_date, cin_closure_date) as duration,
  allocated_team as team,
  child_id
from clean.children_in_need
where cin_closure_date is not null
