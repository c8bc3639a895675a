/*
id: care_applications
title: Care applications
question: How many families did the council take to court for a care order?
family: legal
unit: count
better: neither
kind: flow
numerator: care proceedings issued in the month
denominator: none
basis: definition; Cafcass, care applications
breakdowns: [team, service, locality]
caveats: Cases are counted, not children.
areas: [timely_protection]
*/
-- one row per case
select
  issued_on as day,
  1 as numerator,
  team
from episodes.care_proceedings
