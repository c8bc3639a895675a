/*
id: disputes_open
title: Reviewing officers' disputes open
question: How many disputes of independent reviewing officers are not settled, and how far up are they?
family: supervision
unit: count
better: lower
kind: stock
numerator: disputes raised by the end of the month and not resolved by then
denominator: none
basis: guidance; IRO handbook 2010, chapter 6
breakdowns: [team, service, locality, stage]
areas: [management_oversight]
weekly: true
*/
-- one row per dispute that was open at the end of a period
select
  ends.day,
  1 as numerator,
  escalation_level(ends.day, dispute.stages, dispute.level) as stage,
  dispute.team
from episodes.disputes as dispute
join period_ends as ends
  on dispute.raised <= ends.day
  and coalesce(dispute.resolved, date 'infinity') > ends.day
