/*
id: health_assessments_overdue
title: Health assessments overdue
question: How many children looked after wait for a health assessment although its time has passed?
family: looked_after
unit: count
better: lower
kind: stock
numerator: >-
  children looked after at the end of the month whose last health assessment was more than 12 months before (under 5:
  6 months), or who have had none since they came into care more than 20 working days before
denominator: none
basis: >-
  statute; Care Planning, Placement and Case Review (England) Regulations 2010, reg 7; Promoting the health and
  well-being of looked-after children 2022
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: A refusal is no assessment. A child whose date of birth is not known is measured as one of 5 or older.
areas: [availability_of_support]
weekly: true
looks_back: 12
*/
with assessed as (
  from episodes.health_checks_done where kind = 'Health assessment'
)

-- one row per child looked after at the end of a period; not known where no assessment is listed
select
  ends.day,
  if(
    exists (from assessed),
    if(
      latest.done_on >= care.started,
      latest.done_on + to_months(if(
        age_on(child.date_of_birth, ends.day) < 5,
        threshold('health_assessment_under_5'),
        threshold('health_assessment')
      )::integer),
      care.first_health_assessment_due
    ) < ends.day,
    null
  )::integer as numerator,
  care.team,
  care.child_id
from episodes.looked_after as care
join period_ends as ends
  on care.started <= ends.day
  and coalesce(care.ended, date 'infinity') > ends.day
left join episodes.children as child on child.child_id = care.child_id
asof left join assessed as latest
  on latest.child_id = care.child_id
  and latest.done_on <= ends.day
