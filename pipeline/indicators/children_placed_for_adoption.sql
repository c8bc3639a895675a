/*
id: children_placed_for_adoption
title: Children placed for adoption
question: How many children moved in with the family that will adopt them in the month?
family: adoption
unit: count
better: neither
kind: flow
numerator: children placed for adoption in the month
denominator: none
basis: definition; DfE, Adoption scorecards
breakdowns: [age_band, sex, ethnicity]
caveats: A child whose foster carers adopt it is placed on the day on which the placement became one for adoption.
areas: [tracking_of_drift]
*/
-- one row per child and placement
select
  date_placed_for_adoption as day,
  1 as numerator,
  child_id
from clean.adoption
where date_placed_for_adoption is not null
