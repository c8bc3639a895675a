/*
id: unaccompanied_children
title: Unaccompanied children among those looked after
question: How many of the children looked after came to this country alone, to seek asylum?
family: looked_after
unit: percent
better: neither
kind: stock
numerator: children marked as unaccompanied and seeking asylum
denominator: children looked after at the end of the month for whom the mark is given
basis: definition; DfE, Children looked after in England
breakdowns: [team, service, locality, placement_type, age_band, sex, ethnicity]
caveats: Annex A marks those who were unaccompanied asylum-seeking children at any time in the last 12 months.
areas: [corporate_responsibility]
*/
-- one row per child looked after, by the list delivered for the month
select
  day,
  unaccompanied::integer as numerator,
  1 as denominator,
  placement_type,
  team,
  child_id
from episodes.looked_after_by_month
where unaccompanied is not null
