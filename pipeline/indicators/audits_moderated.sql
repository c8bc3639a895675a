/*
id: audits_moderated
title: Case audits moderated
question: How many of the audits did a second person check?
family: quality
unit: percent
better: higher
kind: flow
numerator: case audits that were moderated, then or later
denominator: case audits done in the month of which it is known whether they were moderated
basis: local; the council's audit programme
breakdowns: [team, service, locality, kind]
caveats: >-
  An audit counts once for each child it is of. The last months rise as moderation catches up. One with a day or grade
  of moderation was moderated, whatever else is said.
areas: [quality_assurance]
*/
with checked as (
  select
    *,
    moderated or moderated_on is not null or moderated_grade is not null as was_moderated
  from clean.audits
)

-- one row per audit and child
select
  audited_on as day,
  was_moderated::integer as numerator,
  1 as denominator,
  kind,
  team
from checked
where was_moderated is not null and audited_on is not null
