/*
id: improvement_actions_overdue
title: Improvement plan actions overdue
question: How many actions of the improvement plan are not done although their time has passed?
family: improvement
unit: count
better: lower
kind: stock
numerator: actions that are not complete and whose target lies before the as-at date
denominator: none
basis: local; the improvement plan
breakdowns: [rag, theme]
areas: [quality_assurance]
*/
-- one row per action; one that is not overdue counts 0, so that none overdue is 0 and no plan is no row
select
  date_trunc('month', getvariable('as_at'))::date as month,
  overdue::integer as numerator,
  rag,
  theme
from trackers.improvement_actions
