/*
id: recommendations_overdue
title: Recommendations of scrutiny overdue
question: How many recommendations have had no answer by the day for which it was promised?
family: improvement
unit: count
better: lower
kind: stock
numerator: recommendations on the list at the end of the month that are not answered and were to be before then
denominator: none
basis: statute; Local Government Act 2000, section 9FE
breakdowns: []
caveats: >-
  They are due on the day, or the last day of the month, for which their position schedules them, or else two months
  after the meeting.
areas: [quality_assurance]
*/
-- one row per item and month
select
  day,
  if(is_answered or due >= day, 0, recommendations) as numerator
from episodes.recommendations
