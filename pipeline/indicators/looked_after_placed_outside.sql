/*
id: looked_after_placed_outside
title: Children looked after placed outside the council's area
question: How many of the children looked after have to live in another council's area?
family: looked_after
unit: percent
better: lower
kind: stock
numerator: children placed outside the council's border
denominator: children looked after at the end of the month whose placement is recorded as inside or outside
basis: statute; Children Act 1989, s22C(9), a placement within the authority's area so far as reasonably practicable
breakdowns: [team, service, locality, placement_type, legal_status, age_band, sex, ethnicity]
caveats: >-
  The border says nothing of distance, which Annex A does not give; near a border a placement outside may be close.
areas: [corporate_responsibility, availability_of_support]
*/
-- one row per child looked after, by the list delivered for the month
select
  day,
  (placement_location = 'Out')::integer as numerator,
  1 as denominator,
  placement_type,
  legal_status,
  team,
  child_id
from episodes.looked_after_by_month
where placement_location in ('In', 'Out')
