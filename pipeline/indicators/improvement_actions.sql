/*
id: improvement_actions
title: Improvement plan actions
question: How many actions does the improvement plan hold, and how is each rated?
family: improvement
unit: count
better: neither
kind: stock
numerator: actions of the plan as it stood at the end of the month
denominator: none
basis: local; the improvement plan
breakdowns: [rag, theme]
areas: [quality_assurance]
*/
-- one row per action and month
select
  day,
  1 as numerator,
  rag,
  theme
from episodes.improvement_actions
