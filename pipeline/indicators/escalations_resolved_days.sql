/*
id: escalations_resolved_days
title: Working days to resolve an escalation
question: How long does it take to resolve a disagreement?
family: supervision
unit: days
better: lower
kind: flow
numerator: escalations resolved in the month; the value is the median of their working days since they were raised
denominator: none
basis: local; the council's escalation protocols
breakdowns: [team, service, locality, kind, level]
caveats: Told by day, as resolution often has no time; protocols may set hours. One resolved on the day takes 0.
areas: [management_oversight]
*/
-- one row per escalation that was resolved
select
  resolved as day,
  working_days_between(raised, resolved) as measure,
  kind,
  level,
  team
from clean.escalations
where resolved is not null
