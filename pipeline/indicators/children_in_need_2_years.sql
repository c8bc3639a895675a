/*
id: children_in_need_2_years
title: Children in need for two years or more
question: How many children in need have been so for two years or more?
family: children_in_need
unit: percent
better: neither
kind: stock
numerator: children whose episode had been open for two years or more
denominator: children with an open episode of need at the end of the month
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, primary_need, age_band, sex, ethnicity]
areas: [assessments_plans_visits, tracking_of_drift]
*/
-- one row per child whose episode was open at the end of a period
select
  ends.day,
  (duration_band(need.started, ends.day) = '2 years or more')::integer as numerator,
  1 as denominator,
  need.primary_need,
  need.team,
  need.child_id
from episodes.children_in_need as need
join period_ends as ends
  on need.started <= ends.day
  and coalesce(need.ended, date 'infinity') > ends.day
