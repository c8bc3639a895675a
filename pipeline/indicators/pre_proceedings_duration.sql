/*
id: pre_proceedings_duration
title: Length of pre-proceedings
question: How long do pre-proceedings last?
family: legal
unit: days
better: lower
kind: flow
numerator: >-
  children whose pre-proceedings ended in the month; the value is the median of their days from the decision to begin
  to the decision to end
denominator: none
basis: >-
  guidance; Public Law Working Group, best practice guidance on support for and work with families prior to court
  proceedings, 2021
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Children are counted, not families. Where the day of the decision to end is not recorded, the day of the application
  to court stands for it.
areas: [timely_protection, tracking_of_drift]
*/
-- one row per child whose pre-proceedings ended
select
  ended_on as day,
  ended_on - decided_on as measure,
  team,
  child_id
from episodes.pre_proceedings
where ended_on is not null
