/*
id: court_directions_overdue
title: Court directions overdue
question: How many directions of courts has the council not met although their day has passed?
family: legal
unit: count
better: lower
kind: stock
numerator: directions that were due before the end of the month and not met by then
denominator: none
basis: local; the legal team's tracker of directions
breakdowns: []
caveats: >-
  Directions that the court discharged or extended, and that are not met, are left out, as the tracker does not say
  since when; so the past may look better than it did at the time.
areas: [management_oversight]
weekly: true
*/
-- one row per direction that was due before the end of a period and not met by then
select
  ends.day,
  1 as numerator
from clean.court_directions as direction
join period_ends as ends
  on direction.due < ends.day
  and coalesce(direction.met_on, date 'infinity') > ends.day
where direction.met_on is not null
  or coalesce(direction.status not in ('Discharged', 'Extended', 'Met', 'Met late'), true)
