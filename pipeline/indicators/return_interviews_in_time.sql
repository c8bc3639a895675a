/*
id: return_interviews_in_time
title: Return interviews within 72 hours
question: Has somebody independent spoken with a child who was missing within 72 hours of the return?
family: looked_after
unit: percent
better: higher
kind: flow
numerator: times missing after which a return interview was completed within 72 hours
denominator: times that children were missing that ended in the month, 72 hours or longer before the as-at date
basis: guidance; Statutory guidance on children who run away or go missing from home or care, 2014
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Where the time of the return or of the interview is not known, three days are counted. An interview that the child
  did not accept is not in time.
areas: [identification_of_risk]
weekly: true
*/
-- one row per time missing that ended
select
  ended as day,
  interviewed_in_time::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.missing_returns
