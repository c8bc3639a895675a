/*
id: improvement_actions_overdue
title: Improvement plan actions overdue
question: How many actions of the improvement plan are not done although their time has passed?
family: improvement
unit: count
better: lower
kind: stock
numerator: actions that were not complete at the end of the month and whose target lay before it
denominator: none
basis: local; the improvement plan
breakdowns: [rag, theme]
areas: [quality_assurance]
*/
-- one row per action and month; one that is not overdue counts 0, so that none overdue is 0 and no plan is no row
select
  day,
  overdue::integer as numerator,
  rag,
  theme
from episodes.improvement_actions
