/*
id: contacts_decided_in_time
title: Contacts decided within one working day
question: When somebody turns to us because of a child, do we decide by the next working day what to do?
family: front_door
unit: percent
better: higher
kind: flow
numerator: contacts received in the month and decided within one working day
denominator: contacts received in the month that are decided, or whose time has passed
basis: guidance; Keeping Children Safe in Education 2025, para 62; Children in need census guide 2023-24, 4.9
breakdowns: [team, service, locality, source, age_band, sex, ethnicity]
caveats: >-
  The day is guidance for referrals; for contacts it is local practice. Counted by days, not by hours, and without those
  on which nobody works: of a contact on Thursday a decision on Saturday is in time if Friday is a working day.
areas: [timely_protection, management_oversight]
weekly: true
*/
-- one row per child and contact that is decided or late; one that may still be decided in time says nothing yet
select
  received as day,
  if(decided is null, false, working_days_between(received, decided) <= threshold('referral_decision'))::integer
    as numerator,
  1 as denominator,
  source,
  team,
  child_id
from clean.contact_decisions
where decided is not null
  or working_days_between(received, getvariable('as_at')) > threshold('referral_decision')
