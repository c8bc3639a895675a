/*
id: audits_grade_changed_by_moderation
title: Audit grades changed by moderation
question: How often does a second look come to another grade?
family: quality
unit: percent
better: neither
kind: flow
numerator: case audits given another grade than the auditor's
denominator: graded case audits that were moderated in the month
basis: local; the council's audit programme
breakdowns: [team, service, locality, kind]
caveats: >-
  An audit counts once for each child it is of. Moderation that gives no grade has left it as it was; where its day is
  not recorded, that of the audit counts.
areas: [quality_assurance]
*/
-- one row per audit and child that was moderated
select
  coalesce(moderated_on, audited_on) as day,
  coalesce(moderated_grade <> grade, false)::integer as numerator,
  1 as denominator,
  kind,
  team
from clean.audits
where
  (moderated or moderated_on is not null or moderated_grade is not null)
  and grade is not null
  and coalesce(moderated_on, audited_on) is not null
