/*
id: child_protection_reviews_overdue
title: Child protection reviews overdue
question: How many children with a protection plan wait for a review whose time has passed?
family: child_protection
unit: count
better: lower
kind: stock
numerator: children with an open plan at the end of the month whose review was due before and not held
denominator: none
basis: guidance; Working Together to Safeguard Children, the first within 3 months, then within 6 of the one before
breakdowns: [team, service, locality, age_band]
caveats: By the intervals of guidance, not the days that the council's system set.
areas: [timely_protection, assessments_plans_visits]
weekly: true
looks_back: 6
*/
-- one row per child whose review was overdue at the end of a period
select
  ends.day,
  1 as numerator,
  reviews.team,
  reviews.child_id
from episodes.child_protection_reviews as reviews
join period_ends as ends
  on reviews.due < ends.day
  and coalesce(reviews.held > ends.day, true)
  and coalesce(reviews.ended > ends.day, true)
