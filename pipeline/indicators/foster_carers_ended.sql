/*
id: foster_carers_ended
title: Fostering households whose approval ended
question: How many foster carers has the council lost, and why?
family: workforce
unit: count
better: neither
kind: flow
numerator: fostering households whose approval ended in the month
denominator: none
basis: definition; Ofsted, Fostering in England
breakdowns: [team, service, locality, kind, reason]
caveats: An end may be a good one, as where the carers become the child's special guardians. See the reasons.
areas: [workforce]
*/
-- one row per household and approval that ended
select
  ended_on as day,
  1 as numerator,
  kind,
  reason_ended as reason,
  team
from clean.foster_carers
where ended_on is not null
