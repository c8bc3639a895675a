/*
id: children_in_need_rate
title: Children in need per 10,000 children
question: How many children are in need, for the number of children who live here?
family: children_in_need
unit: rate_per_10000
better: neither
kind: stock
numerator: children with an open episode of need at the end of the month, whatever their plan
denominator: children aged 0 to 17 who live in the area, by the mid-year estimate
basis: definition; DfE, Children in need census
breakdowns: [locality]
benchmark: children_in_need_rate
areas: [assessments_plans_visits]
*/
-- one row per child whose episode was open at the end of a period
select
  ends.day,
  1 as numerator,
  need.team
from episodes.children_in_need as need
join period_ends as ends
  on need.started <= ends.day
  and coalesce(need.ended, date 'infinity') > ends.day
