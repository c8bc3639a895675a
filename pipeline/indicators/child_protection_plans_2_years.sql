/*
id: child_protection_plans_2_years
title: Child protection plans open for two years or more
question: For how many children has the plan not made home safe within two years?
family: child_protection
unit: percent
better: lower
kind: stock
numerator: children whose plan had been open for more than 729 days
denominator: children with an open child protection plan at the end of the month
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, category_of_abuse, age_band, sex, ethnicity]
benchmark: plans_open_2_years_or_more
areas: [timely_protection, tracking_of_drift]
*/
-- one row per child whose plan was open at the end of a period
select
  ends.day,
  is_long_plan(plans.started, ends.day)::integer as numerator,
  1 as denominator,
  plans.category_of_abuse,
  plans.team,
  plans.child_id
from episodes.child_protection_plans as plans
join period_ends as ends
  on plans.started <= ends.day
  and coalesce(plans.ended, date 'infinity') > ends.day
