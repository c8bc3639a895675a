/*
id: panel_items_heard
title: Panel items heard
question: Are the cases heard that were to be decided by a panel?
family: supervision
unit: percent
better: higher
kind: flow
numerator: items heard at those meetings, whichever day they were held
denominator: items on the lists of meetings planned for a day of the month
basis: local; the record of each panel's meetings
breakdowns: [panel]
caveats: Where more were heard than were on the list, all of the list was.
areas: [management_oversight]
*/
-- one row per meeting whose day has passed, or that was held
select
  planned_for as day,
  least(coalesce(items_heard, 0), items_expected) as numerator,
  items_expected as denominator,
  panel
from clean.panel_meetings
where items_expected is not null
  and (planned_for < getvariable('as_at') or (planned_for = getvariable('as_at') and items_heard is not null))
