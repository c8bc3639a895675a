/*
id: notifications_days
title: Working days from event to notification
question: How soon are those told who need to know of a serious event?
family: supervision
unit: days
better: lower
kind: flow
numerator: events notified in the month; the value is the median of their working days from the event
denominator: none
basis: local; the council's need-to-know procedure, which names serious incidents and more
breakdowns: [kind]
caveats: >-
  Told by day; from the event, not from when the council became aware. One that is notified on the day, or on the
  weekend after, takes 0.
areas: [management_oversight]
*/
-- one row per event that was notified
select
  notified as day,
  working_days_between(happened, notified) as measure,
  kind
from clean.notifications
where notified is not null
