/*
id: children_in_short_breaks
title: Children in a series of short breaks
question: How many children are looked after only for agreed short breaks?
family: looked_after
unit: count
better: neither
kind: stock
numerator: children with legal status V3 or V4 at the end of the month; they are not counted as looked after
denominator: none
basis: definition; DfE, Children looked after in England
breakdowns: [team, service, locality, legal_status, age_band, sex, ethnicity]
areas: [availability_of_support]
*/
-- one row per child who was in a series of short breaks at the end of a period; the status is that of the latest list
select
  ends.day,
  1 as numerator,
  care.legal_status,
  care.allocated_team as team,
  care.child_id
from clean.children_looked_after as care
join period_ends as ends
  on care.date_started_to_be_looked_after <= ends.day
  and coalesce(care.date_ceased_to_be_looked_after, date 'infinity') > ends.day
where leading_code(care.legal_status) in ('V3', 'V4')
