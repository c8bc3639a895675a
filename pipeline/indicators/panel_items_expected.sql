/*
id: panel_items_expected
title: Panel items expected
question: How many cases were to be decided by a panel?
family: supervision
unit: count
better: neither
kind: flow
numerator: items on the lists of meetings planned for a day of the month
denominator: none
basis: local; the record of each panel's meetings
breakdowns: [panel]
areas: [management_oversight]
*/
-- one row per meeting whose day has come
select
  planned_for as day,
  items_expected as numerator,
  panel
from clean.panel_meetings
where planned_for <= getvariable('as_at') and items_expected is not null
