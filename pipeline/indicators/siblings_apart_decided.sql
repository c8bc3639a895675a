/*
id: siblings_apart_decided
title: Siblings apart with a recorded decision
question: Where siblings are placed apart, has somebody recorded why?
family: adoption
unit: percent
better: higher
kind: stock
numerator: those for whom the day of the decision is recorded
denominator: children with a placement order in force at the end of the month who are apart from a sibling
basis: local; the council's list of placement orders and their reviews
breakdowns: [team, service, locality, age_band, sex, ethnicity]
areas: [tracking_of_drift]
*/
-- one row per placement order in force and month of a child who is apart from a sibling
select
  day,
  coalesce(siblings_decision_on <= day, false)::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.placement_orders
where siblings_apart
