/*
id: improvement_actions_slipped
title: Improvement plan actions put off
question: How many actions of the improvement plan are promised later than at first?
family: improvement
unit: count
better: lower
kind: stock
numerator: actions of the plan at the end of the month whose target is later than the first one
denominator: none
basis: local; the improvement plan
breakdowns: [rag, theme]
caveats: >-
  The first target is that of the first plan delivered that holds the action; an action that is opened again after
  it was complete begins anew.
areas: [quality_assurance]
*/
-- one row per action and month; one that has not slipped counts 0
select
  day,
  has_slipped::integer as numerator,
  rag,
  theme
from episodes.improvement_actions
