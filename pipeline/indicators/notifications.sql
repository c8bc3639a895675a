/*
id: notifications
title: Serious incidents and need-to-know events
question: Of how many serious events did the council learn in the month?
family: supervision
unit: count
better: neither
kind: flow
numerator: events that leaders, the department or Ofsted need to know of, by the day the council became aware
denominator: none
basis: local; the council's need-to-know procedure, which names serious incidents and more
breakdowns: [kind]
caveats: Where it is not recorded when the council became aware, the day of the event counts.
areas: [management_oversight]
weekly: true
*/
-- one row per event
select
  coalesce(became_aware, happened) as day,
  1 as numerator,
  kind
from clean.notifications
