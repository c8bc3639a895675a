/*
id: notifications_in_time
title: Serious incidents notified within 5 working days
question: Are serious incidents reported as soon as they must be?
family: supervision
unit: percent
better: higher
kind: flow
numerator: incidents notified within 5 working days of the council becoming aware
denominator: >-
  serious incidents and deaths of children of which the council became aware in the month, and which were notified or
  whose time has passed
basis: guidance; Working Together to Safeguard Children 2023
breakdowns: [kind]
caveats: >-
  Deaths that nobody need be told of are not told apart from others. One is left out where it is not recorded when the
  council became aware.
areas: [management_oversight]
*/
-- one row per incident
select
  became_aware as day,
  case
    when notified is null then 0
    else (working_days_between(became_aware, notified) <= threshold('incident_notification'))::integer
  end as numerator,
  1 as denominator,
  kind
from clean.notifications
where
  kind in ('Serious incident', 'Death of a child')
  and (
    notified is not null
    or working_days_between(became_aware, getvariable('as_at')) > threshold('incident_notification')
  )
  and became_aware is not null
