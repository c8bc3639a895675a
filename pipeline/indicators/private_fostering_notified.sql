/*
id: private_fostering_notified
title: Children privately fostered who became known
question: Does the council hear of children who live for a month or more with somebody who is no close relative?
family: front_door
unit: count
better: neither
kind: flow
numerator: children with a contact in the month because they were, or were to be, privately fostered, each once
denominator: none
basis: local; the reasons that the front door records (the duties are in the Children Act 1989, part 9)
breakdowns: [team, service, locality, source, age_band, sex, ethnicity]
caveats: >-
  Few are known anywhere, and more is better than fewer where arrangements are found out: a low figure may mean that
  nobody looks. A month in which no contact has a reason is not told, nor any before the first reason on the list. A child about whom there is another contact in
  another month counts again; in the week, it counts in that of the first time in the month.
areas: [identification_of_risk]
weekly: true
*/
-- one row per child and contact: 1 where it is the child's first in the month about private fostering
with with_reasons as (
  select
    *,
    coalesce(reason = 'Private fostering', false) as is_fostered
  from episodes.contact_reasons
)

select
  received as day,
  if(
    gives_reasons,
    is_fostered and row_number() over (
      partition by child_id, is_fostered, date_trunc('month', received)
      order by received, received_time, contact_id
    ) = 1,
    null
  )::integer as numerator,
  source,
  team,
  child_id
from with_reasons

union all by name

-- before the first reason on the list nothing is known, not even where there was no contact
select ends.day, null as numerator
from period_ends as ends
where ends.day < (
  select coalesce(date_trunc('month', min(reasons_since)), date '9999-12-31') from episodes.contact_reasons
)
