/*
id: improvement_actions_due
title: Improvement plan actions due
question: When does the improvement plan promise its actions?
family: improvement
unit: count
better: neither
kind: flow
numerator: actions whose target falls in the month; one that names several months is due in the last
denominator: none
basis: local; the improvement plan
breakdowns: [rag, theme]
areas: [quality_assurance]
*/
-- one row per action that names a date
select
  date_trunc('month', target_by)::date as month,
  1 as numerator,
  rag,
  theme
from trackers.improvement_actions
where target_by is not null
