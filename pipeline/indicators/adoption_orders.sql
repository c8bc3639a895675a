/*
id: adoption_orders
title: Adoption orders
question: How many children were adopted in the month?
family: adoption
unit: count
better: neither
kind: flow
numerator: adoption orders made in the month, one for each child
denominator: none
basis: definition; DfE, Children looked after in England
breakdowns: [age_band, sex, ethnicity]
areas: [tracking_of_drift]
*/
-- one row per child and adoption order
select
  date_of_adoption_order as day,
  1 as numerator,
  child_id
from clean.adoption
where date_of_adoption_order is not null
