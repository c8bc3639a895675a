/*
id: pre_proceedings_in_time
title: Pre-proceedings ended within 16 weeks
question: Do pre-proceedings come to a decision in good time?
family: legal
unit: percent
better: higher
kind: flow
numerator: children whose pre-proceedings ended in the month, within 16 weeks of the decision to begin them
denominator: children whose pre-proceedings ended in the month
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
  (ended_on <= due)::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.pre_proceedings
where ended_on is not null
