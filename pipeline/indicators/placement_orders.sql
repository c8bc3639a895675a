/*
id: placement_orders
title: Placement orders
question: For how many children did a court allow adoption in the month?
family: adoption
unit: count
better: neither
kind: flow
numerator: placement orders made in the month, one for each child
denominator: none
basis: definition; DfE, Adoption scorecards
breakdowns: [age_band, sex, ethnicity]
areas: [tracking_of_drift]
*/
-- one row per child and placement order
select
  date_of_placement_order as day,
  1 as numerator,
  child_id
from clean.adoption
where date_of_placement_order is not null
