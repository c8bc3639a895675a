/*
id: audits_good_or_better
title: Case audits graded good or better
question: In how many of the audited cases was practice good?
family: quality
unit: percent
better: higher
kind: flow
numerator: case audits graded good or outstanding
denominator: case audits done in the month with one of Ofsted's four grades, that of moderation where there is one
basis: local; the council's audit programme, with Ofsted's grades
breakdowns: [team, service, locality, kind]
caveats: >-
  An audit counts once for each child it is of. One that has no grade, or one of the council's own words, is left out.
  Moderation that comes later changes earlier months.
areas: [quality_assurance]
*/
-- one row per audit and child
select
  audited_on as day,
  (coalesce(moderated_grade, grade) in ('Outstanding', 'Good'))::integer as numerator,
  1 as denominator,
  kind,
  team
from clean.audits
where
  coalesce(moderated_grade, grade) in ('Outstanding', 'Good', 'Requires improvement', 'Inadequate')
  and audited_on is not null
