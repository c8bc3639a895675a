/*
id: foster_places
title: Places with fostering households
question: How many children could the council's own foster carers take?
family: workforce
unit: count
better: higher
kind: stock
numerator: places for which the fostering households approved at the end of the month are approved
denominator: none
basis: definition; Ofsted, Fostering in England
breakdowns: [team, service, locality, kind]
caveats: >-
  Places that are approved, whether or not they are filled or can be. Of each household as many as the latest list says,
  in earlier months too. Not told where the list does not say it of every household.
areas: [workforce]
*/
-- one row per household approved at the end of a period
select
  ends.day,
  household.places as numerator,
  household.kind,
  household.team
from clean.foster_carers as household
join period_ends as ends
  on household.approved_on <= ends.day
  and coalesce(household.ended_on, date 'infinity') > ends.day
