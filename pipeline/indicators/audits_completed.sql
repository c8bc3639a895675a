/*
id: audits_completed
title: Case audits done in time
question: Are the case audits done that were asked for?
family: quality
unit: percent
better: higher
kind: flow
numerator: case audits done by the day they were due
denominator: case audits due in the month, done or not
basis: local; the council's audit programme
breakdowns: [team, service, locality, kind]
caveats: An audit counts once for each child it is of. One that was given no day is left out.
areas: [quality_assurance]
*/
-- one row per audit and child that has fallen due
select
  due as day,
  coalesce(audited_on <= due, false)::integer as numerator,
  1 as denominator,
  kind,
  team
from clean.audits
-- one that is due on the last day may still be done
where due < getvariable('as_at') or (due = getvariable('as_at') and audited_on is not null)
