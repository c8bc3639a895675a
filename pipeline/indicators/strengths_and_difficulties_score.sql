/*
id: strengths_and_difficulties_score
title: Average strengths and difficulties score
question: How well do children looked after feel, by the questionnaire that their carers fill in?
family: looked_after
unit: ratio
better: lower
kind: stock
numerator: the sum of the children's latest scores (0 to 13 normal, 14 to 16 borderline, 17 to 40 a cause for concern)
denominator: >-
  children looked after at the end of the month who have been for 12 months or longer, with a score in the 12 months
  to it, aged 4 to 16 on the day of the latest
basis: definition; DfE, Children looked after in England
breakdowns: [team, service, locality, age_band, sex, ethnicity]
benchmark: strengths_and_difficulties_score
caveats: Children without a date of birth are left out.
areas: [availability_of_support]
looks_back: 12
*/
-- one row per child looked after for a year or longer at the end of a period who has a score
select
  ends.day,
  latest.score as numerator,
  1 as denominator,
  care.team,
  care.child_id
from episodes.looked_after as care
join period_ends as ends
  on care.a_year_on <= ends.day
  and coalesce(care.ended, date 'infinity') > ends.day
join episodes.children as child on child.child_id = care.child_id
asof join (
  from episodes.health_checks_done
  where kind = 'Strengths and difficulties' and score is not null
) as latest
  on latest.child_id = care.child_id
  and latest.done_on <= ends.day
where latest.done_on + to_months(threshold('strengths_and_difficulties')::integer) > ends.day
  and age_on(child.date_of_birth, latest.done_on) between 4 and 16
