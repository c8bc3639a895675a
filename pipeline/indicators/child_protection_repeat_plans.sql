/*
id: child_protection_repeat_plans
title: Second or later child protection plans
question: How many of the children whose plan began had been on one before?
family: child_protection
unit: percent
better: lower
kind: flow
numerator: plans of a child who had an earlier plan of this council, however long ago
denominator: child protection plans that began in the month
basis: definition; DfE, Children in need census guide 2023-24, 5.4
breakdowns: [team, service, locality, category_of_abuse, age_band, sex, ethnicity]
benchmark: second_or_subsequent_plans
caveats: >-
  A plan of which the number of previous ones is not recorded counts only where an earlier one has been delivered.
areas: [timely_protection, quality_assurance]
*/
with plans as (
  select
    *,
    -- one that is still open where the next begins is the same plan, its start set right, or a mistake
    count(plan_end_date) over (
      partition by child_id
      order by plan_start_date
      rows between unbounded preceding and 1 preceding
    ) > 0 as is_known_to_repeat
  from clean.child_protection
)

-- one row per child and plan
select
  plan_start_date as day,
  (is_known_to_repeat or number_of_previous_child_protection_plans > 0)::integer as numerator,
  1 as denominator,
  initial_category_of_abuse as category_of_abuse,
  allocated_team as team,
  child_id
from plans
where is_known_to_repeat or number_of_previous_child_protection_plans is not null
