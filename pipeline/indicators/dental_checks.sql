/*
id: dental_checks
title: Children looked after with a dental check in the last year
question: Have children looked after seen a dentist in the last year?
family: looked_after
unit: percent
better: higher
kind: stock
numerator: children whose teeth were checked in the 12 months to the end of the month
denominator: children looked after at the end of the month who have been for 12 months or longer
basis: definition; DfE, Children looked after in England
breakdowns: [team, service, locality, age_band, sex, ethnicity]
benchmark: dental_checks_in_12_months
caveats: >-
  A refusal is no check. Children of all ages count, also those too young for a dentist, as in the national figures.
areas: [availability_of_support]
looks_back: 12
*/
-- one row per child looked after for a year or longer at the end of a period
select
  ends.day,
  (coalesce(latest.done_on, date '0001-01-01') + to_months(threshold('dental_check')::integer) > ends.day)::integer
    as numerator,
  1 as denominator,
  care.team,
  care.child_id
from episodes.looked_after as care
join period_ends as ends
  on care.a_year_on <= ends.day
  and coalesce(care.ended, date 'infinity') > ends.day
asof left join (from episodes.health_checks_done where kind = 'Dental check') as latest
  on latest.child_id = care.child_id
  and latest.done_on <= ends.day
-- without any on the list nothing is known of them
where exists (from episodes.health_checks_done where kind = 'Dental check')
