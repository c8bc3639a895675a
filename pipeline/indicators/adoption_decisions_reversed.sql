/*
id: adoption_decisions_reversed
title: Adoption decisions reversed
question: For how many children did the council give up the plan of adoption in the month?
family: adoption
unit: count
better: neither
kind: flow
numerator: decisions in the month that a child should no longer be placed for adoption
denominator: none
basis: definition; DfE, Adoption scorecards
breakdowns: [reason, age_band, sex, ethnicity]
areas: [tracking_of_drift]
*/
-- one row per child and reversed decision
select
  date_of_decision_not_to_place as day,
  1 as numerator,
  reason_no_longer_placed as reason,
  child_id
from clean.adoption
where date_of_decision_not_to_place is not null
