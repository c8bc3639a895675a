/*
id: court_directions_met_in_time
title: Court directions met in time
question: Does the council do what courts direct it to do, when they say?
family: legal
unit: percent
better: higher
kind: flow
numerator: directions due in the month that were met by then
denominator: directions due in the month
basis: local; the legal team's tracker of directions
breakdowns: []
caveats: >-
  Directions that the court discharged or extended, and that are not met, are left out, as the tracker does not say
  since when; so the past may look better than it did at the time. A direction that is marked as met without a date is
  left out.
areas: [management_oversight]
weekly: true
*/
-- one row per direction whose day came
select
  due as day,
  -- a direction that is met, nobody knows when, is marked where it was late
  coalesce(met_on <= due, false)::integer as numerator,
  1 as denominator
from clean.court_directions
-- one that is due on the last day may still be met
where (due < getvariable('as_at') or (due = getvariable('as_at') and met_on is not null))
  and (met_on is not null or coalesce(status not in ('Discharged', 'Extended', 'Met'), true))
