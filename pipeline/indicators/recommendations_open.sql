/*
id: recommendations_open
title: Recommendations of scrutiny open
question: How much of what scrutiny recommended has had no answer?
family: improvement
unit: count
better: lower
kind: stock
numerator: recommendations on the list at the end of the month that are not answered
denominator: none
basis: local; the list of scrutiny's recommendations
breakdowns: []
caveats: Answered is one whose position says so, in part only is not.
areas: [quality_assurance]
*/
-- one row per item and month
select
  day,
  if(is_answered, 0, recommendations) as numerator
from episodes.recommendations
