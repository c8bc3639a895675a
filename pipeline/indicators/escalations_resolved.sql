/*
id: escalations_resolved
title: Escalations resolved
question: How many disagreements were settled in the month, and at which level?
family: supervision
unit: count
better: neither
kind: flow
numerator: escalations resolved in the month
denominator: none
basis: local; the council's escalation protocols
breakdowns: [team, service, locality, kind, level]
areas: [management_oversight]
weekly: true
*/
-- one row per escalation that was resolved
select
  resolved as day,
  1 as numerator,
  kind,
  escalation_level(resolved, [stage_1, stage_2, stage_3, stage_4, stage_5], level) as level,
  team
from clean.escalations
where resolved is not null
