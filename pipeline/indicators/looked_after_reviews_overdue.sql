/*
id: looked_after_reviews_overdue
title: Children looked after whose review is overdue
question: How many children looked after wait for a review although its time has passed?
family: looked_after
unit: count
better: lower
kind: stock
numerator: children looked after at the end of the month whose review was due before and not held by then
denominator: none
basis: statute; Care Planning, Placement and Case Review (England) Regulations 2010, reg 33
breakdowns: [team, service, age_band, sex, ethnicity]
caveats: >-
  Counted from the reviews that were held, whatever day the council's system set. Of a child in care for longer than the
  list of reviews goes back, six months are counted from its first day.
areas: [assessments_plans_visits, tracking_of_drift]
weekly: true
looks_back: 6
*/
-- one row per child whose review was overdue at the end of a period
select
  ends.day,
  1 as numerator,
  review.team,
  review.child_id
from episodes.looked_after_reviews as review
join period_ends as ends
  on review.due < ends.day
  and coalesce(review.held > ends.day, true)
  and coalesce(review.ended > ends.day, true)
