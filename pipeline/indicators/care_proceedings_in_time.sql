/*
id: care_proceedings_in_time
title: Care proceedings concluded within 26 weeks
question: Are children's futures settled in court within the time that the law sets?
family: legal
unit: percent
better: higher
kind: flow
numerator: care proceedings concluded in the month, within 26 weeks of their issue
denominator: care proceedings concluded in the month
basis: statute; Children Act 1989, section 32(1)(a)
breakdowns: [team, service, locality]
caveats: >-
  Cases are counted, not children. A case is issued when it is for the first of its children, and concluded when it is
  for the last; of several teams it is told for the first in the alphabet. The Act counts the day of issue as the first;
  a case that ends exactly 26 weeks after it is counted as in time, and extensions that the court grants are not known.
areas: [timely_protection, tracking_of_drift]
spine: true
*/
-- one row per case that was concluded
select
  concluded_on as day,
  (concluded_on <= due)::integer as numerator,
  1 as denominator,
  team
from episodes.care_proceedings
where concluded_on is not null
