/*
id: notifications_awaiting
title: Events not yet notified
question: Of how many serious events has nobody been told who needs to know?
family: supervision
unit: count
better: lower
kind: stock
numerator: events of which the council was aware by the end of the month and that were not notified by then
denominator: none
basis: local; the council's need-to-know procedure, which names serious incidents and more
breakdowns: [kind]
caveats: Where it is not recorded when the council became aware, the day of the event counts.
areas: [management_oversight]
weekly: true
*/
-- one row per event that was not notified at the end of a period
select
  ends.day,
  1 as numerator,
  waiting.kind
from clean.notifications as waiting
join period_ends as ends
  on coalesce(waiting.became_aware, waiting.happened) <= ends.day
  and coalesce(waiting.notified, date 'infinity') > ends.day
