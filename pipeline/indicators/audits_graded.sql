/*
id: audits_graded
title: Case audits graded
question: How many case audits were graded, and with which grade?
family: quality
unit: count
better: neither
kind: flow
numerator: audits done in the month that were given a grade, each with that of its moderation where there is one
denominator: none
basis: local; the council's audit programme, with Ofsted's grades
breakdowns: [team, service, locality, grade, kind]
caveats: An audit counts once for each child it is of. Moderation that comes later changes the grades of earlier months.
areas: [quality_assurance]
*/
-- one row per audit and child
select
  audited_on as day,
  1 as numerator,
  coalesce(moderated_grade, grade) as grade,
  kind,
  team
from clean.audits
where coalesce(moderated_grade, grade) is not null and audited_on is not null
