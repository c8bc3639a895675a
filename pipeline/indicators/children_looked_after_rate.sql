/*
id: children_looked_after_rate
title: Children looked after per 10,000 children
question: How many of every 10,000 children who live here does the council look after?
family: looked_after
unit: rate_per_10000
better: neither
kind: stock
numerator: children looked after at the end of the month, short breaks (V3, V4) left out
denominator: children aged 0 to 17 who live in the area, by the mid-year estimate
basis: definition; DfE, Children looked after in England
breakdowns: []
benchmark: children_looked_after_rate
areas: [corporate_responsibility]
*/
-- one row per child who was looked after at the end of a period
select
  ends.day,
  1 as numerator
from episodes.looked_after as care
join period_ends as ends
  on care.started <= ends.day
  and coalesce(care.ended, date 'infinity') > ends.day
