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
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: By the intervals of guidance, not the days that the council's system set.
areas: [timely_protection, assessments_plans_visits]
weekly: true
looks_back: 6
*/
-- one row per child whose plan was open at the end of a period; not known where it is not known by when a review was due
select
  ends.day,
  if(
    count(reviews.due) = count(*),
    bool_or(reviews.due < ends.day and coalesce(reviews.held, date 'infinity') > ends.day)::integer,
    null
  ) as numerator,
  reviews.team,
  reviews.child_id
from episodes.child_protection_reviews as reviews
join period_ends as ends
  on reviews.started <= ends.day
  and coalesce(reviews.ended, date 'infinity') > ends.day
group by ends.day, reviews.child_id, reviews.started, reviews.team
