/*
id: pre_proceedings_letter_to_meeting
title: Days from letter to first meeting before proceedings
question: How soon does the council meet parents after the letter?
family: legal
unit: days
better: lower
kind: flow
numerator: >-
  children about whom the first meeting with parents was held in the month; the value is the median of their days from
  the letter before proceedings
denominator: none
basis: definition; DfE, Children in need census, pre-proceedings and family group decision making
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: A meeting without a letter, or dated before it, is left out. Children are counted, not families.
areas: [timely_protection]
*/
-- one row per child about whom the first meeting was held
select
  initial_meeting_on as day,
  initial_meeting_on - letter_sent_on as measure,
  team,
  child_id
from episodes.pre_proceedings
where initial_meeting_on >= letter_sent_on
