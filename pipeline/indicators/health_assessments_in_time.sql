/*
id: health_assessments_in_time
title: Children looked after with up-to-date health assessments
question: Has the health of children looked after been assessed as often as it should be?
family: looked_after
unit: percent
better: higher
kind: stock
numerator: children with a health assessment in the 12 months to the end of the month; under 5, with two
denominator: children looked after at the end of the month who have been for 12 months or longer
basis: >-
  statute; Care Planning, Placement and Case Review (England) Regulations 2010, reg 7; Promoting the health and
  well-being of looked-after children 2022
breakdowns: [team, service, locality, age_band, sex, ethnicity]
benchmark: health_assessments_in_time
caveats: A refusal is no assessment. A child whose date of birth is not known is measured as one of 5 or older.
areas: [availability_of_support]
looks_back: 12
*/
-- one row per child looked after for a year or longer at the end of a period
select
  ends.day,
  (
    coalesce(
      if(age_on(child.date_of_birth, ends.day) < 5, latest.done_before, latest.done_on),
      date '0001-01-01'
    ) + to_months(threshold('health_assessment')::integer) > ends.day
  )::integer as numerator,
  1 as denominator,
  care.team,
  care.child_id
from episodes.looked_after as care
join period_ends as ends
  on care.a_year_on <= ends.day
  and coalesce(care.ended, date 'infinity') > ends.day
left join episodes.children as child on child.child_id = care.child_id
asof left join (from episodes.health_checks_done where kind = 'Health assessment') as latest
  on latest.child_id = care.child_id
  and latest.done_on <= ends.day
-- without any on the list nothing is known of them
where exists (from episodes.health_checks_done where kind = 'Health assessment')
