/*
id: child_protection_plans_started
title: Child protection plans started
question: For how many children did a protection plan begin?
family: child_protection
unit: count
better: neither
kind: flow
numerator: child protection plans that began in the month
denominator: none
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, category_of_abuse, age_band, sex, ethnicity]
benchmark: child_protection_plans_started
caveats: The category of abuse is that with which the plan began.
areas: [timely_protection]
weekly: true
*/
-- one row per child and plan
select
  plan_start_date as day,
  1 as numerator,
  initial_category_of_abuse as category_of_abuse,
  allocated_team as team,
  child_id
from clean.child_protection
