/*
id: escalations_in_time
title: Escalations taken up a level in time
question: Do disagreements that are not settled reach the next manager when the procedure says?
family: supervision
unit: percent
better: higher
kind: flow
numerator: those taken up to the level by then
denominator: >-
  steps up that fell due in the month and were needed, as the disagreement was not resolved by then, or that were
  taken by then
basis: local; the council's escalation procedure, in its table of escalation clocks
breakdowns: [team, service, locality, kind, level]
caveats: >-
  The level is the one to be reached. A step of which nobody wrote down the day is left out; so is one that may
  still be taken in time.
areas: [management_oversight]
*/
-- one row per escalation and step up that was taken or missed
select
  due as day,
  in_time::integer as numerator,
  1 as denominator,
  kind,
  level,
  team
from episodes.escalation_steps
where in_time is not null
