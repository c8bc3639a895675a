/*
id: children_looked_after
title: Children looked after
question: How many children does the council look after at the end of the month?
family: looked_after
unit: count
better: neither
kind: stock
numerator: children looked after at the end of the month, short breaks (V3, V4) left out
denominator: none
basis: definition; DfE, Children looked after in England
breakdowns: [team, service, age_band, sex, ethnicity, category_of_need]
benchmark: children_looked_after
areas: [corporate_responsibility]
spine: true
*/
-- one row per child who was looked after at the end of a period; the legal status is that of the latest list
select
  ends.day,
  1 as numerator,
  care.category_of_need,
  care.allocated_team as team,
  care.child_id
from clean.children_looked_after as care
join period_ends as ends
  on care.date_started_to_be_looked_after <= ends.day
  and coalesce(care.date_ceased_to_be_looked_after > ends.day, true)
where coalesce(care.legal_status not similar to '(V3|V4)[^0-9A-Za-z].*', true)
