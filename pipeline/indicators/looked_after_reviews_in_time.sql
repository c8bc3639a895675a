/*
id: looked_after_reviews_in_time
title: Reviews of children looked after in time
question: Are the plans for children looked after reviewed when the law wants it?
family: looked_after
unit: percent
better: higher
kind: flow
numerator: >-
  reviews held by the day they were due: the first 20 working days after the child came into care, the second 3 months
  after the first, every other 6 months after the one before
denominator: reviews that fell due in the month while the child was looked after, held or not
basis: statute; Care Planning, Placement and Case Review (England) Regulations 2010, reg 33
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Counted from the reviews that were held, whatever day the council's system set. Of a child in care for longer than
  the list of reviews goes back, six months are counted from its first day. One that is held early falls due all the
  same, unless the child leaves care before; one that may still be held on the as-at date says nothing yet.
areas: [assessments_plans_visits, tracking_of_drift]
looks_back: 6
*/
-- one row per review that fell due
select
  due as day,
  coalesce(held <= due, false)::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.looked_after_reviews
where due <= getvariable('as_at')
  and coalesce(ended > due, true)
  and (held is not null or due < getvariable('as_at'))
