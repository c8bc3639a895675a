/*
id: child_protection_plans_ended_after_2_years
title: Child protection plans ended after two years or more
question: How many of the plans that ended had taken two years or more?
family: child_protection
unit: percent
better: lower
kind: flow
numerator: plans that had lasted more than 729 days
denominator: child protection plans that ended in the month
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, category_of_abuse, age_band, sex, ethnicity]
benchmark: plans_ended_after_2_years_or_more
areas: [timely_protection, tracking_of_drift]
*/
-- one row per child and plan that ended
select
  plan_end_date as day,
  is_long_plan(plan_start_date, plan_end_date)::integer as numerator,
  1 as denominator,
  latest_category_of_abuse as category_of_abuse,
  allocated_team as team,
  child_id
from clean.child_protection
where plan_end_date is not null
