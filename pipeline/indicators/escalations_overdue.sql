/*
id: escalations_overdue
title: Escalations stalled
question: How many disagreements have been left at a level for longer than the procedure allows?
family: supervision
unit: count
better: lower
kind: stock
numerator: escalations open at the end of the month that were to reach the next level before then and had not
denominator: none
basis: local; the council's escalation procedure, in its table of escalation clocks
breakdowns: [team, service, locality, kind, level]
caveats: >-
  The level is the next one, which it did not reach. One of which nobody wrote down when a level was reached is left
  out.
areas: [management_oversight]
weekly: true
*/
-- one row per escalation that was overdue at the end of a period, where it had stalled: the lowest level it had not reached
select
  ends.day,
  1 as numerator,
  step.kind,
  min(step.level) as level,
  step.team
from episodes.escalation_steps as step
join period_ends as ends
  on step.due < ends.day
  and coalesce(step.reached_on, date 'infinity') > ends.day
  and coalesce(step.resolved, date 'infinity') > ends.day
where not step.reached_unknown
group by ends.day, step.reference, step.kind, step.team
