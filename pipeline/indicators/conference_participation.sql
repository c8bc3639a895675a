/*
id: conference_participation
title: Children's participation in review conferences
question: Do children have a say when their protection plan is reviewed?
family: child_protection
unit: percent
better: higher
kind: flow
numerator: conferences to which the child gave views, there or through someone else (PN1, PN2, PN3, PN5, PN6)
denominator: child protection review conferences held in the month, children under 4 (PN0) and unrecorded ones left out
basis: local; the codes of participation of the children looked after return
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: The extract holds review conferences; of initial ones it is not recorded.
areas: [timely_protection]
*/
-- one row per child and review conference that was held
select
  held as day,
  (participation in ('PN1', 'PN2', 'PN3', 'PN5', 'PN6'))::integer as numerator,
  1 as denominator,
  team,
  child_id
from clean.reviews
where kind = 'Child protection review conference' and held is not null
  and participation != 'PN0'
