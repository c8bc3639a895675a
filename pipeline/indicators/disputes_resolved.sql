/*
id: disputes_resolved
title: Reviewing officers' disputes resolved
question: How many disputes of independent reviewing officers were settled in the month, and at which stage?
family: supervision
unit: count
better: neither
kind: flow
numerator: disputes resolved in the month
denominator: none
basis: guidance; IRO handbook 2010, chapter 6
breakdowns: [team, service, locality, stage]
areas: [management_oversight]
*/
-- one row per dispute that was resolved
select
  resolved as day,
  1 as numerator,
  escalation_level(resolved, stages, level) as stage,
  team
from episodes.disputes
where resolved is not null
