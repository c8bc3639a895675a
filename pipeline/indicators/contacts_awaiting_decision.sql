/*
id: contacts_awaiting_decision
title: Contacts awaiting a decision beyond one working day
question: How many contacts has nobody decided on although their time has passed?
family: front_door
unit: count
better: lower
kind: stock
numerator: contacts received, not decided by the end of the month, and more than one working day old
denominator: none
basis: guidance; Keeping Children Safe in Education 2025, para 62; Children in need census guide 2023-24, 4.9
breakdowns: [team, service, locality, source, age_band, sex, ethnicity]
caveats: The day is guidance for referrals; for contacts it is local practice. Counted by days, not by hours.
areas: [timely_protection, management_oversight]
weekly: true
*/
-- one row per child and contact that was undecided at the end of a period
select
  ends.day,
  (working_days_between(waiting.received, ends.day) > threshold('referral_decision'))::integer as numerator,
  waiting.source,
  waiting.team,
  waiting.child_id
from clean.contact_decisions as waiting
join period_ends as ends
  on waiting.received <= ends.day
  and coalesce(waiting.decided, date 'infinity') > ends.day
