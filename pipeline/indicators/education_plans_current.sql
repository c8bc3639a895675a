/*
id: education_plans_current
title: Children looked after with a current education plan
question: Do children looked after have a personal education plan for this term?
family: looked_after
unit: percent
better: higher
kind: stock
numerator: children whose latest plan to fall due is complete, and fell due no more than six months before
denominator: children looked after at the end of the month for whom a plan has fallen due since they came into care
basis: guidance; The designated teacher for looked-after and previously looked-after children
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: Children of whom the list names no plan are not in it.
areas: [availability_of_support]
*/
-- one row per child looked after at the end of a period for whom a plan has fallen due
select
  ends.day,
  (
    coalesce(plan.completed_on <= ends.day, false)
    and plan.due + to_months(threshold('education_plan_lapses')::integer) >= ends.day
  )::integer as numerator,
  1 as denominator,
  care.team,
  care.child_id
from episodes.looked_after as care
join period_ends as ends
  on care.started <= ends.day
  and coalesce(care.ended, date 'infinity') > ends.day
asof join clean.education_plans as plan
  on plan.child_id = care.child_id
  and plan.due <= ends.day
where plan.due >= care.started
