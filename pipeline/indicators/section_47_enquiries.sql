/*
id: section_47_enquiries
title: Section 47 enquiries
question: >-
  How many children did the council begin to make enquiries about because they may be suffering significant harm?
family: section_47
unit: count
better: neither
kind: flow
numerator: section 47 enquiries begun in the month, one for each child
denominator: none
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, age_band, sex, ethnicity]
areas: [timely_protection]
weekly: true
*/
-- one row per child and enquiry
select
  section_47_start_date as day,
  1 as numerator,
  allocated_team as team,
  child_id
from clean.section_47
