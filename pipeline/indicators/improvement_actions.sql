/*
id: improvement_actions
title: Improvement plan actions
question: How many actions does the improvement plan hold, and how is each rated?
family: improvement
unit: count
better: neither
kind: stock
numerator: actions of the plan as it stands at the as-at date
denominator: none
basis: local; the improvement plan
breakdowns: [rag, theme]
areas: [quality_assurance]
*/
-- one row per action
select
  date_trunc('month', getvariable('as_at'))::date as month,
  1 as numerator,
  rag,
  theme
from trackers.improvement_actions
