/*
id: looked_after_reviews_overdue
title: Reviews of children looked after overdue
question: How many children looked after wait for a review although its time has passed?
family: looked_after
unit: count
better: lower
kind: stock
numerator: children looked after at the end of the month whose review was due before and not held by then
denominator: none
basis: statute; Care Planning, Placement and Case Review (England) Regulations 2010, reg 33
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Counted from the reviews that were held, whatever day the council's system set. Of a child in care for longer than
  the list of reviews goes back, six months are counted from its first day.
areas: [assessments_plans_visits, tracking_of_drift]
weekly: true
looks_back: 6
*/
-- one row per child who was looked after at the end of a period; not known where it is not known by when a review was due
select
  ends.day,
  if(
    count(reviews.due) = count(*),
    bool_or(reviews.due < ends.day and coalesce(reviews.held, date 'infinity') > ends.day)::integer,
    null
  ) as numerator,
  reviews.team,
  reviews.child_id
from episodes.looked_after_reviews as reviews
join period_ends as ends
  on reviews.started <= ends.day
  and coalesce(reviews.ended, date 'infinity') > ends.day
group by ends.day, reviews.child_id, reviews.started, reviews.team
