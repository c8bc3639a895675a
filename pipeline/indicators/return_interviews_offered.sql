/*
id: return_interviews_offered
title: Return interviews offered
question: When a child comes back from being missing, is the child offered a talk with somebody independent?
family: looked_after
unit: percent
better: higher
kind: flow
numerator: times missing after which a return interview was offered; an answer left blank is none
denominator: times that children were missing that ended in the month, 72 hours or longer before the as-at date
basis: guidance; Statutory guidance on children who run away or go missing from home or care, 2014
breakdowns: [team, service, locality, age_band, sex, ethnicity]
areas: [identification_of_risk]
weekly: true
*/
-- one row per time missing that ended
select
  ended as day,
  offered::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.missing_returns
