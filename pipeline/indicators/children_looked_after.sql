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
breakdowns: [team, service, locality, category_of_need, placement_type, legal_status, age_band, sex, ethnicity]
benchmark: children_looked_after
caveats: >-
  Placement and legal status are those of the list delivered for the month; they are not recorded of a child whom only
  later lists show. A child whom the last two lists no longer hold, though nobody recorded an end, counts no more.
areas: [corporate_responsibility]
spine: true
weekly: true
*/
-- optional: history.children_looked_after
-- one row per child who was looked after at the end of a period
select
  ends.day,
  1 as numerator,
  care.category_of_need,
  listed.placement_type,
  listed.legal_status,
  care.team,
  care.child_id
from episodes.looked_after as care
join period_ends as ends
  on care.started <= ends.day
  and coalesce(care.ended, date 'infinity') > ends.day
left join episodes.looked_after_by_month as listed
  on listed.child_id = care.child_id
  and listed.month = date_trunc('month', ends.day)
