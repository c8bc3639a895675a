/*
id: disputes_resolved_in_time
title: Reviewing officers' disputes resolved within 20 working days
question: Are disputes of independent reviewing officers settled when they should be?
family: supervision
unit: percent
better: higher
kind: flow
numerator: disputes resolved within 20 working days of being raised
denominator: disputes raised that were to be resolved by a day of the month, resolved or not
basis: guidance; IRO handbook 2010, chapter 6
breakdowns: [team, service, locality, stage]
caveats: >-
  A dispute that is resolved early counts in the month in which it was due. The stage is the one reached in the end.
areas: [management_oversight]
*/
-- one row per dispute that was resolved or whose time has passed
select
  due as day,
  coalesce(resolved <= due, false)::integer as numerator,
  1 as denominator,
  escalation_level(least(resolved, getvariable('as_at')), stages, level) as stage,
  team
from episodes.disputes
where resolved is not null or due < getvariable('as_at')
