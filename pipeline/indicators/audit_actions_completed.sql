/*
id: audit_actions_completed
title: Audit actions done in time
question: Is what the audits asked for done by its day?
family: quality
unit: percent
better: higher
kind: flow
numerator: case audits whose actions were all done by the day they were due
denominator: case audits whose actions were due in the month, done or not
basis: local; the council's audit programme
breakdowns: [team, service, locality, kind]
caveats: An audit counts once for each child it is of, however many actions it asked for.
areas: [quality_assurance]
*/
-- one row per audit and child whose actions have fallen due
select
  actions_due as day,
  coalesce(actions_completed_on <= actions_due, false)::integer as numerator,
  1 as denominator,
  kind,
  team
from clean.audits
-- those that are due on the last day may still be done
where actions_due < getvariable('as_at')
  or (actions_due = getvariable('as_at') and actions_completed_on is not null)
