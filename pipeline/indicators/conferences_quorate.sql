/*
id: conferences_quorate
title: Review conferences with enough agencies
question: Are enough agencies present when a protection plan is reviewed?
family: child_protection
unit: percent
better: higher
kind: flow
numerator: of these, conferences that were quorate
denominator: child protection review conferences held in the month of which it is recorded whether they were quorate
basis: local; the council's procedure, as a rule social care and two other agencies
breakdowns: [team, service, locality]
caveats: The extract holds review conferences; of initial ones it is not recorded.
areas: [timely_protection]
*/
-- one row per child and review conference that was held
select
  held as day,
  quorate::integer as numerator,
  1 as denominator,
  team
from clean.reviews
where kind = 'Child protection review conference' and held is not null and quorate is not null
