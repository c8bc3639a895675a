/*
id: recommendations_answered
title: Recommendations of scrutiny answered
question: How much of what scrutiny recommended has been answered?
family: improvement
unit: percent
better: higher
kind: stock
numerator: recommendations whose position says that they are answered
denominator: recommendations on the list at the end of the month
basis: local; the list of scrutiny's recommendations
breakdowns: []
caveats: Items leave the list in time, those that are answered before others.
areas: [quality_assurance]
*/
-- one row per item and month
select
  day,
  if(is_answered, recommendations, 0) as numerator,
  recommendations as denominator
from episodes.recommendations
