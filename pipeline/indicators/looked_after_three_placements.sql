/*
id: looked_after_three_placements
title: Children looked after with three or more placements in a year
question: How many of the children looked after have had to move again and again in the last year?
family: looked_after
unit: percent
better: lower
kind: stock
numerator: children with three or more placements in the 12 months to the end of the month
denominator: children looked after at the end of the month by the list delivered for it, whose placements are counted
basis: definition; DfE, Children looked after in England, placement stability
breakdowns: [team, service, locality, placement_type, legal_status, age_band, sex, ethnicity]
benchmark: three_or_more_placements
caveats: >-
  The council's own count, in Annex A, of placements in 12 months; the national figure counts from April to March. Who
  is looked after, and by which team, is as the list of the month says: what was recorded later changes nothing here.
areas: [workforce, tracking_of_drift]
spine: true
*/
-- one row per child looked after, by the list delivered for the month
select
  day,
  (placements_in_year >= threshold('placements_in_year'))::integer as numerator,
  1 as denominator,
  placement_type,
  legal_status,
  team,
  child_id
from episodes.looked_after_by_month
where placements_in_year is not null
