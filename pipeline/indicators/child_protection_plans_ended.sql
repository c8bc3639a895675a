/*
id: child_protection_plans_ended
title: Child protection plans ended
question: For how many children did a protection plan end?
family: child_protection
unit: count
better: neither
kind: flow
numerator: child protection plans that ended in the month
denominator: none
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, category_of_abuse, age_band, sex, ethnicity]
areas: [timely_protection]
weekly: true
*/
-- one row per child and plan that ended
select
  plan_end_date as day,
  1 as numerator,
  latest_category_of_abuse as category_of_abuse,
  allocated_team as team,
  child_id
from clean.child_protection
where plan_end_date is not null
