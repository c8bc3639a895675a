/*
id: placement_order_reviews_in_time
title: Placement orders with an up-to-date review
question: Is somebody still asking whether adoption is right for the children who wait for a family?
family: adoption
unit: percent
better: higher
kind: stock
numerator: children whose next review is not overdue
denominator: children with a placement order in force at the end of the month who are not yet placed
basis: statute; Adoption Agencies Regulations 2005, reg 36
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  The first review is due 3 months after the order and each later one 6 months after the one before. A review that was
  held late counts as in time once it is held.
areas: [tracking_of_drift]
*/
-- one row per child with a placement order who is not placed and month
select
  day,
  (review_due >= day)::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.placement_order_reviews
