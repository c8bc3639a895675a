/*
id: pre_proceedings_overdue
title: Children in pre-proceedings beyond 16 weeks
question: For how many children have pre-proceedings gone on for too long?
family: legal
unit: count
better: lower
kind: stock
numerator: children in pre-proceedings at the end of the month that began more than 16 weeks before
denominator: none
basis: >-
  guidance; Public Law Working Group, best practice guidance on support for and work with families prior to court
  proceedings, 2021
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: Children are counted, not families. Pre-proceedings that are marked as over without any date are left out.
areas: [timely_protection, tracking_of_drift]
weekly: true
*/
-- one row per child in pre-proceedings at the end of a period
select
  ends.day,
  (ends.day > running.due)::integer as numerator,
  running.team,
  running.child_id
from episodes.pre_proceedings as running
join period_ends as ends
  on running.decided_on <= ends.day
  and (not running.is_over or running.ended_on > ends.day)
