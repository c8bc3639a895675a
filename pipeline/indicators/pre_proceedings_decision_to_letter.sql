/*
id: pre_proceedings_decision_to_letter
title: Days from decision to letter before proceedings
question: How soon are parents told in writing what the council has decided?
family: legal
unit: days
better: lower
kind: flow
numerator: >-
  children about whom the letter was sent in the month; the value is the median of their days from the decision to
  begin pre-proceedings
denominator: none
basis: definition; DfE, Children in need census, pre-proceedings and family group decision making
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: A letter that is dated before the decision is left out. Children are counted, not families.
areas: [timely_protection]
*/
-- one row per child about whom the letter was sent
select
  letter_sent_on as day,
  letter_sent_on - decided_on as measure,
  team,
  child_id
from episodes.pre_proceedings
where letter_sent_on >= decided_on
