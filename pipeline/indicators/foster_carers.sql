/*
id: foster_carers
title: Fostering households
question: How many households has the council to foster children who come into care?
family: workforce
unit: count
better: higher
kind: stock
numerator: fostering households approved by the council at the end of the month
denominator: none
basis: definition; Ofsted, Fostering in England
breakdowns: [team, service, locality, kind]
caveats: >-
  The council's own households, not those of agencies; two carers of one household are one. Approved on the first day,
  no more on the day on which the approval ends. Told from the first month of which the list holds an approval that
  ended, for those that ended before may be gone from it.
areas: [workforce]
*/
-- one row per household approved at the end of a period
select
  ends.day,
  1 as numerator,
  household.kind,
  household.team
from clean.foster_carers as household
join period_ends as ends
  on household.approved_on <= ends.day
  and coalesce(household.ended_on, date 'infinity') > ends.day
