/*
id: child_seen_in_assessment
title: Children seen during their assessment
question: Does a social worker see the child before saying what the child needs?
family: assessment
unit: percent
better: higher
kind: flow
numerator: assessments authorised in the month in which the child was seen
denominator: assessments authorised in the month, those left out that say nothing of it
basis: local; Ofsted ILACS Annex A, list 4
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: An answer of "Unknown" counts as not seen. Whether the child was seen alone, Annex A does not ask here.
areas: [assessments_plans_visits]
*/
-- one row per assessment that was authorised and says whether the child was seen
select
  date_of_authorisation as day,
  (child_seen_during_assessment = 'Yes')::integer as numerator,
  1 as denominator,
  allocated_team as team,
  child_id
from clean.assessments
where date_of_authorisation is not null
  and child_seen_during_assessment is not null
