/*
id: looked_after_reviews_in_time
title: Reviews of children looked after held in time
question: Are the plans for children looked after reviewed when the law wants it?
family: looked_after
unit: percent
better: higher
kind: flow
numerator: those held on the day they were due or before
denominator: reviews that fell due in the month while the child was looked after, held or not
basis: statute; Care Planning, Placement and Case Review (England) Regulations 2010, reg 33
breakdowns: [team, service, age_band, sex, ethnicity]
caveats: >-
  Due is the day that the council's system set. Where it set none: 20 working days after the child came into care for a
  first review, six months after the review before for any other, although the law wants the second after three; so also
  where the list names no further review.
areas: [assessments_plans_visits, tracking_of_drift]
spine: true
looks_back: 2
*/
-- one row per review that fell due
select
  due as day,
  in_time::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.looked_after_reviews
where in_time is not null and due <= getvariable('as_at')
