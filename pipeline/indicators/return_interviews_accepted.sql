/*
id: return_interviews_accepted
title: Return interviews accepted
question: When a child who was missing is offered a talk with somebody independent, does the child accept?
family: looked_after
unit: percent
better: higher
kind: flow
numerator: return interviews accepted; an answer left blank is none
denominator: >-
  return interviews offered after times missing that ended in the month, 72 hours or longer before the as-at date
basis: guidance; Statutory guidance on children who run away or go missing from home or care, 2014
breakdowns: [team, service, locality, age_band, sex, ethnicity]
areas: [identification_of_risk]
*/
-- one row per time missing that ended and after which a return interview was offered
select
  ended as day,
  accepted::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.missing_returns
where offered
