/*
id: care_proceedings_duration
title: Length of care proceedings
question: How long do care cases last in court?
family: legal
unit: days
better: lower
kind: flow
numerator: care proceedings concluded in the month; the value is the median of their days from issue
denominator: none
basis: statute; Children Act 1989, section 32(1)(a)
breakdowns: [team, service, locality]
caveats: Cases are counted, not children; a case is concluded when it is for the last of its children.
areas: [timely_protection, tracking_of_drift]
*/
-- one row per case that was concluded
select
  concluded_on as day,
  concluded_on - issued_on as measure,
  team
from episodes.care_proceedings
where concluded_on is not null
