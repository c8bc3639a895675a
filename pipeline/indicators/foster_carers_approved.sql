/*
id: foster_carers_approved
title: Fostering households approved
question: How many new foster carers has the council found?
family: workforce
unit: count
better: higher
kind: flow
numerator: fostering households approved in the month
denominator: none
basis: definition; Ofsted, Fostering in England
breakdowns: [team, service, locality, kind]
caveats: The council's own households, not those of agencies. One that is approved anew counts again.
areas: [workforce]
*/
-- one row per household and approval
select
  approved_on as day,
  1 as numerator,
  kind,
  team
from clean.foster_carers
