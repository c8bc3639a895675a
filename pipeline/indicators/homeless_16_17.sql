/*
id: homeless_16_17
title: Children homeless at 16 or 17
question: How many 16- and 17-year-olds came to the council because they had nowhere to live?
family: front_door
unit: count
better: neither
kind: flow
numerator: children of 16 or 17 with a contact in the month because they were homeless, each once
denominator: none
basis: local; the reasons that the front door records (the duty is in the Children Act 1989, section 20)
breakdowns: [team, service, locality, source, sex, ethnicity]
caveats: >-
  The age is that on the day of the contact. Where the date of birth is not known, the recorded reason is taken at its
  word, and the child counts. A month in which no contact has a reason is not told, nor any before the first reason on the list. A child who comes again in another
  month counts again; in the week, it counts in that of the first time in the month.
areas: [identification_of_risk]
weekly: true
*/
-- one row per child and contact: 1 where it is the child's first in the month about being homeless at that age
with with_age as (
  select
    contact.*,
    coalesce(reason = 'Homeless at 16 or 17', false)
      and coalesce(age_on(child.date_of_birth, received) between 16 and 17, true) as is_homeless
  from episodes.contact_reasons as contact
  left join episodes.children as child on child.child_id = contact.child_id
)

select
  received as day,
  if(
    gives_reasons,
    is_homeless and row_number() over (
      partition by child_id, is_homeless, date_trunc('month', received)
      order by received, received_time, contact_id
    ) = 1,
    null
  )::integer as numerator,
  source,
  team,
  child_id
from with_age

union all by name

-- before the first reason on the list nothing is known, not even where there was no contact
select ends.day, null as numerator
from period_ends as ends
where ends.day < (
  select coalesce(date_trunc('month', min(reasons_since)), date '9999-12-31') from episodes.contact_reasons
)
