/*
id: pre_birth_assessments
title: Assessments begun before birth
question: How many children were assessed before they were born, so that they are safe from the first day?
family: assessment
unit: count
better: neither
kind: flow
numerator: assessments that began in the month, of a child who was not born yet
denominator: none
basis: local; no national definition, read from the dates of birth of Ofsted ILACS Annex A
breakdowns: [team, service, locality, sex, ethnicity]
caveats: >-
  By the date of birth as the latest list has it, which is an expected one until the child is born. A child without
  any date, and not said to be unborn, is left out.
areas: [identification_of_risk]
*/
-- one row per assessment that began before the child was born
select
  assessed.continuous_assessment_start_date as day,
  1 as numerator,
  assessed.allocated_team as team,
  assessed.child_id
from clean.assessments as assessed
join episodes.children as child using (child_id)
-- an expected date may have passed while the list still says -1, unborn
where child.date_of_birth > assessed.continuous_assessment_start_date
  or assessed.age = -1
