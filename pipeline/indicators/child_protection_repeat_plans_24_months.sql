/*
id: child_protection_repeat_plans_24_months
title: Child protection plans within two years of the last
question: How many of the children whose plan began had come off another one less than two years before?
family: child_protection
unit: percent
better: lower
kind: flow
numerator: plans of a child whose earlier plan had ended less than 24 months before
denominator: child protection plans that began in the month
basis: local; the months that the council sets in thresholds.csv, as the DfE counts earlier plans however long ago
breakdowns: [team, service, locality, category_of_abuse, age_band, sex, ethnicity]
areas: [timely_protection, quality_assurance]
looks_back: 24
*/
with plans as (
  select
    *,
    max(plan_end_date) over (
      partition by child_id
      order by plan_start_date
      rows between unbounded preceding and 1 preceding
    ) as earlier_ended
  from clean.child_protection
)

-- one row per child and plan
select
  plan_start_date as day,
  (
    coalesce(earlier_ended, date '0001-01-01')
    > plan_start_date - to_months(threshold('repeat_child_protection_plan')::integer)
  )::integer as numerator,
  1 as denominator,
  initial_category_of_abuse as category_of_abuse,
  allocated_team as team,
  child_id
from plans
