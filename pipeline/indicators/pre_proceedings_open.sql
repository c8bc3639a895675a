/*
id: pre_proceedings_open
title: Children in pre-proceedings
question: For how many children is the council working with parents to keep out of court?
family: legal
unit: count
better: neither
kind: stock
numerator: children in pre-proceedings at the end of the month
denominator: none
basis: local; the tracker of pre-proceedings
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: Children are counted, not families. Pre-proceedings that are marked as over without any date are left out.
areas: [timely_protection, tracking_of_drift]
weekly: true
*/
-- one row per child in pre-proceedings at the end of a period
select
  ends.day,
  1 as numerator,
  running.team,
  running.child_id
from episodes.pre_proceedings as running
join period_ends as ends
  on running.decided_on <= ends.day
  and (not running.is_over or running.ended_on > ends.day)
