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
  case
    when open.stage_4 <= ends.day then 'Stage 4'
    when open.stage_3 <= ends.day then 'Stage 3'
    when open.stage_2 <= ends.day then 'Stage 2'
    when open.stage_1 <= ends.day then 'Stage 1'
    when coalesce(open.stage_1, open.stage_2, open.stage_3, open.stage_4) is null then open.level
  end as level,
  open.team
from clean.escalations as open
join period_ends as ends
  on open.raised <= ends.day
  and coalesce(open.resolved, date 'infinity') > ends.day
