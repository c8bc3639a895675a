/*
id: care_applications_rate
title: Care applications in 12 months per 10,000 children
question: How often does the council go to court for a care order, for the children who live here?
family: legal
unit: rate_per_10000
better: neither
kind: stock
numerator: care proceedings issued in the 12 months to the end of the month
denominator: children aged 0 to 17 who live in the area, by the mid-year estimate
basis: definition; Cafcass, care applications
breakdowns: [locality]
caveats: Cases are counted, not children.
areas: [timely_protection]
looks_back: 12
*/
-- one row per case and end of a period in whose twelve months it was issued
select
  ends.day,
  1 as numerator,
  brought.team
from episodes.care_proceedings as brought
join period_ends as ends
  on brought.issued_on <= ends.day
  and brought.issued_on >= window_start(ends.day, 12)
