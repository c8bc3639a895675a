/*
id: contacts
title: Contacts
question: How often do people turn to children's services because of a child, and who are they?
family: front_door
unit: count
better: neither
kind: flow
numerator: contacts received in the month, one for each child
denominator: none
basis: definition; Ofsted ILACS Annex A, list 1
breakdowns: [source, age_band, sex, ethnicity]
weekly: true
*/
-- one row per child and contact
select
  date_of_contact as day,
  1 as numerator,
  contact_source as source,
  child_id
from clean.contacts
