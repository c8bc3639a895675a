/*
id: placement_order_reviews_overdue
title: Placement order reviews overdue
question: How many children wait for a family without a review of their plan when it was due?
family: adoption
unit: count
better: lower
kind: stock
numerator: >-
  children with a placement order in force at the end of the month, not yet placed, whose next review is overdue
denominator: none
basis: statute; Adoption Agencies Regulations 2005, reg 36
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: The first review is due 3 months after the order and each later one 6 months after the one before.
areas: [tracking_of_drift]
*/
-- one row per child with a placement order who is not placed and month
select
  day,
  (review_due < day)::integer as numerator,
  team,
  child_id
from episodes.placement_order_reviews
