/*
id: conferences_quorate
title: Quorate review conferences
question: Are enough agencies present when a protection plan is reviewed?
family: child_protection
unit: percent
better: higher
kind: flow
numerator: conferences that were quorate
denominator: child protection review conferences held in the month of which it is recorded whether they were quorate
basis: local; the council's procedure, as a rule social care and two other agencies
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: The extract holds review conferences; of initial ones it is not recorded.
areas: [timely_protection]
*/
-- one row per child and review conference that was held
select
  held as day,
  quorate::integer as numerator,
  1 as denominator,
  team,
  child_id
from clean.reviews
where kind = 'Child protection review conference' and held is not null and quorate is not null
