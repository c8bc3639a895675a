/*
id: child_protection_plans_rate
title: Child protection plans per 10,000 children
question: How many children have a protection plan, for the number of children who live here?
family: child_protection
unit: rate_per_10000
better: neither
kind: stock
numerator: children with an open child protection plan at the end of the month
denominator: children aged 0 to 17 who live in the area, by the mid-year estimate
basis: definition; DfE, Children in need census
breakdowns: [locality]
benchmark: child_protection_plans_rate
areas: [timely_protection]
*/
-- one row per child whose plan was open at the end of a period
select
  ends.day,
  1 as numerator,
  plans.team
from episodes.child_protection_plans as plans
join period_ends as ends
  on plans.started <= ends.day
  and coalesce(plans.ended, date 'infinity') > ends.day
