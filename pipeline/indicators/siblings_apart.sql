/*
id: siblings_apart
title: Children to be adopted apart from siblings
question: How many children with a placement order are apart from a brother or sister?
family: adoption
unit: count
better: neither
kind: stock
numerator: >-
  children with a placement order in force at the end of the month who live, or are to live, apart from a sibling
  who is looked after
denominator: none
basis: local; the council's list of placement orders and their reviews
breakdowns: [team, service, locality, age_band, sex, ethnicity]
areas: [tracking_of_drift]
*/
-- one row per placement order in force and month of which it is known
select
  day,
  siblings_apart::integer as numerator,
  team,
  child_id
from episodes.placement_orders
where siblings_apart is not null
