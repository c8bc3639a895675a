/*
id: escalations_raised
title: Escalations raised
question: How often was a disagreement taken up the line in the month?
family: supervision
unit: count
better: neither
kind: flow
numerator: escalations raised in the month
denominator: none
basis: local; the council's escalation protocols
breakdowns: [team, service, locality, kind]
areas: [management_oversight]
weekly: true
*/
-- one row per escalation
select
  raised as day,
  1 as numerator,
  kind,
  team
from clean.escalations
