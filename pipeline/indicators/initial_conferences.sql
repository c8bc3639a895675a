/*
id: initial_conferences
title: Initial child protection conferences
question: For how many children was a first child protection conference held?
family: section_47
unit: count
better: neither
kind: flow
numerator: initial child protection conferences held in the month, one for each child
denominator: none
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Conferences for children who move in with a plan of another council are not in Annex A's list. One that followed
  several enquiries counts once.
areas: [timely_protection]
weekly: true
looks_back: 1
*/
-- one row per child and conference that was held
select
  conference as day,
  1 as numerator,
  team,
  child_id
from episodes.initial_conferences
