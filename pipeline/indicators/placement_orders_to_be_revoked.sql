/*
id: placement_orders_to_be_revoked
title: Placement orders that should be revoked
question: How many children have an order for adoption that no longer fits their plan?
family: adoption
unit: count
better: lower
kind: stock
numerator: placement orders in force at the end of the month that, by their last review, should be revoked
denominator: none
basis: local; the council's list of placement orders and their reviews
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: An order of which the list does not say whether it should be revoked counts as one that should not.
areas: [tracking_of_drift]
*/
-- one row per placement order in force and month
select
  delivered as day,
  coalesce(order_should_be_revoked, false)::integer as numerator,
  team,
  child_id
from history.placement_order_reviews
