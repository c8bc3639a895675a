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
  Due is the day that the council's system set. Where it set none, or lists no further review: 20 working days after the
  child came into care, or six months after the last review.
areas: [assessments_plans_visits, tracking_of_drift]
weekly: true
looks_back: 6
*/
-- one row per child whose review was overdue at the end of a period
select
  ends.day,
  1 as numerator,
  max_by(review.team, review.due) as team,
  review.child_id
from episodes.looked_after_reviews as review
join period_ends as ends
  on review.overdue_from <= ends.day
  and coalesce(review.overdue_until > ends.day, true)
group by ends.day, review.child_id
