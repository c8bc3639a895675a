/*
id: education_plans_in_time
title: Education plans begun within 10 working days
question: Is a personal education plan begun soon after a child comes into care?
family: looked_after
unit: percent
better: higher
kind: flow
numerator: children for whom a plan was begun from the day they came into care to the 10th working day after
denominator: children aged 5 to 15 who had been looked after for 10 working days on a day in the month, and still were
basis: guidance; The designated teacher for looked-after and previously looked-after children, para 18
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  A child counts in the month in which the 10th working day falls. A plan that does not say when it was begun counts
  from its completion. School age is taken as 5 to 15; children without a date of birth are left out.
areas: [availability_of_support]
looks_back: 1
*/
-- one row per period of being looked after that lasted until the plan was due
select
  care.first_education_plan_due as day,
  coalesce(plan.begun <= care.first_education_plan_due, false)::integer as numerator,
  1 as denominator,
  care.team,
  care.child_id
from episodes.looked_after as care
join episodes.children as child on child.child_id = care.child_id
asof left join (select child_id, coalesce(started_on, completed_on) as begun from clean.education_plans) as plan
  on plan.child_id = care.child_id
  and plan.begun >= care.started
where care.first_education_plan_due <= getvariable('as_at')
  and coalesce(care.ended > care.first_education_plan_due, true)
  and age_on(child.date_of_birth, care.first_education_plan_due) between 5 and 15
