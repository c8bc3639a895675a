/*
id: escalations_open
title: Escalations open
question: How many disagreements are not resolved at the end of the month, and how far up the line are they?
family: supervision
unit: count
better: lower
kind: stock
numerator: escalations raised by the end of the month and not resolved by then
denominator: none
basis: local; the council's escalation protocols
breakdowns: [team, service, locality, kind, level]
caveats: The level is the highest whose day is recorded and has come; where no level has a day, it is the one given now.
areas: [management_oversight]
weekly: true
*/
-- one row per escalation that was open at the end of a period
select
  ends.day,
  1 as numerator,
  open.kind,
  escalation_level(ends.day, [stage_1, stage_2, stage_3, stage_4, stage_5], level) as level,
  open.team
from clean.escalations as open
join period_ends as ends
  on open.raised <= ends.day
  and coalesce(open.resolved, date 'infinity') > ends.day
