/*
id: child_protection_plans
title: Children on child protection plans
question: How many children need a plan to keep them safe from harm at the end of the month?
family: child_protection
unit: count
better: neither
kind: stock
numerator: children with an open child protection plan at the end of the month
denominator: none
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, category_of_abuse, age_band, sex, ethnicity]
benchmark: child_protection_plans
caveats: >-
  The category of abuse is the latest of the plan, in past months too. A child whom the last two lists no longer hold,
  though nobody recorded an end, counts no more.
areas: [timely_protection]
spine: true
weekly: true
*/
-- one row per child whose plan was open at the end of a period
select
  ends.day,
  1 as numerator,
  plans.category_of_abuse,
  plans.team,
  plans.child_id
from episodes.child_protection_plans as plans
join period_ends as ends
  on plans.started <= ends.day
  and coalesce(plans.ended, date 'infinity') > ends.day
