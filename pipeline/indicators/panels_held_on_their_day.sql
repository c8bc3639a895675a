/*
id: panels_held_on_their_day
title: Panels held on their day
question: Do panels meet when they should?
family: supervision
unit: percent
better: higher
kind: flow
numerator: meetings held on the day they were planned for
denominator: meetings planned for a day of the month
basis: local; the record of each panel's meetings
breakdowns: [panel]
areas: [management_oversight]
*/
-- one row per meeting whose day has passed, or that was held
select
  planned_for as day,
  coalesce(held_on = planned_for, false)::integer as numerator,
  1 as denominator,
  panel
from clean.panel_meetings
where planned_for < getvariable('as_at') or (planned_for = getvariable('as_at') and held_on is not null)
