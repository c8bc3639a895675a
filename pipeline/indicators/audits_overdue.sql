/*
id: audits_overdue
title: Case audits overdue
question: How many case audits are not done although their day has passed?
family: quality
unit: count
better: lower
kind: stock
numerator: audits due before the end of the month and not done by then
denominator: none
basis: local; the council's audit programme
breakdowns: [team, service, locality, kind]
caveats: An audit counts once for each child it is of. One that was given no day is left out.
areas: [management_oversight, quality_assurance]
weekly: true
*/
-- one row per audit and child that was overdue at the end of a period
select
  ends.day,
  1 as numerator,
  audits.kind,
  audits.team
from clean.audits as audits
join period_ends as ends
  on audits.due < ends.day
  and coalesce(audits.audited_on, date 'infinity') > ends.day
