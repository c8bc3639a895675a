/*
id: children_contacted
title: Children with a contact
question: How many different children are people worried about?
family: front_door
unit: count
better: neither
kind: flow
numerator: children with a contact received in the month, each once
denominator: none
basis: definition; Ofsted ILACS Annex A, list 1
breakdowns: [age_band, sex, ethnicity]
caveats: A child with contacts in two months counts in both, so that months do not add up to a year.
*/
-- one row per child and month with a contact, by the first
select
  min(date_of_contact) as day,
  1 as numerator,
  child_id
from clean.contacts
group by child_id, date_trunc('month', date_of_contact)
