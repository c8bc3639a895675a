/*
id: looked_after_review_participation
title: Children's participation in reviews of their care
question: Do children looked after have their say when their plan is reviewed?
family: looked_after
unit: percent
better: higher
kind: flow
numerator: reviews in which the child took part or made their views known (PN1 to PN6)
denominator: >-
  reviews held in the month for which it is recorded how the child took part; children under 4 (PN0) are left out
basis: local; the codes of participation of the return on children looked after, SSDA903
breakdowns: [team, service, locality, age_band, sex, ethnicity]
areas: [corporate_responsibility]
*/
-- one row per review held
select
  held as day,
  (participation <> 'PN7')::integer as numerator,
  1 as denominator,
  team,
  child_id
from clean.reviews
where kind = 'Looked after review' and held is not null and participation similar to 'PN[1-7]'
