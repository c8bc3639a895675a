/*
id: placement_plans_changed
title: Placement orders whose plan has changed
question: For how many children has the plan changed since the court approved adoption?
family: adoption
unit: count
better: lower
kind: stock
numerator: placement orders in force at the end of the month of children whose plan is no longer adoption
denominator: none
basis: local; the council's list of placement orders and their reviews
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: One of which the list does not say whether the plan has changed counts as one whose plan has not.
areas: [tracking_of_drift]
*/
-- one row per placement order in force and month
select
  day,
  plan_changed::integer as numerator,
  team,
  child_id
from episodes.placement_orders
