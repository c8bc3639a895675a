/*
id: adoption_decisions
title: Decisions to place for adoption
question: For how many children did the council decide in the month that they should be adopted?
family: adoption
unit: count
better: neither
kind: flow
numerator: decisions of the agency decision maker in the month
denominator: none
basis: definition; DfE, Adoption scorecards
breakdowns: [age_band, sex, ethnicity]
areas: [tracking_of_drift]
*/
-- one row per child and decision
select
  date_of_decision_to_place as day,
  1 as numerator,
  child_id
from clean.adoption
where date_of_decision_to_place is not null
