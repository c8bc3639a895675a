/*
id: looked_after_started
title: Children who came into care
question: How many children started to be looked after in the month?
family: looked_after
unit: count
better: neither
kind: flow
numerator: periods of being looked after that started in the month, short breaks (V3, V4) left out
denominator: none
basis: definition; DfE, Children looked after in England
breakdowns: [team, service, locality, category_of_need, legal_status, age_band, sex, ethnicity]
benchmark: children_starting_to_be_looked_after
caveats: >-
  The legal status is that of the list delivered for the month in which the child came into care; it may have changed
  since the first day. The team is that of the latest list.
areas: [timely_protection]
weekly: true
*/
-- optional: history.children_looked_after
-- one row per period of being looked after
select
  care.started as day,
  1 as numerator,
  care.category_of_need,
  listed.legal_status,
  care.team,
  care.child_id
from episodes.looked_after as care
left join history.children_looked_after as listed
  on listed.child_id = care.child_id
  and listed.date_started_to_be_looked_after = care.started
  and date_trunc('month', listed.delivered) = date_trunc('month', care.started)
