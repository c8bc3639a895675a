/*
id: adopters_in_assessment
title: Adoptive families in assessment
question: How many families are on their way to being approved to adopt?
family: adoption
unit: count
better: neither
kind: stock
numerator: >-
  adoptive families at the end of the month who have begun stage 1, and whose application is neither decided nor given
  up
denominator: none
basis: definition; DfE, Adoption scorecards, A13
breakdowns: [stage]
caveats: A couple is one family. As each month's own list tells it.
areas: [tracking_of_drift]
*/
-- one row per adoptive family in assessment and month
select
  day,
  1 as numerator,
  case
    when stage_2_started <= day then 'Stage 2'
    when stage_1_ended <= day then 'Between the stages'
    else 'Stage 1'
  end as stage
from episodes.adopting_families
where started <= day and coalesce(least(decided, left_process) > day, true)
