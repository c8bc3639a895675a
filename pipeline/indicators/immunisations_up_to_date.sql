/*
id: immunisations_up_to_date
title: Children looked after with up-to-date immunisations
question: Are children looked after immunised as they should be?
family: looked_after
unit: percent
better: higher
kind: stock
numerator: children whose immunisations were up to date when last looked at
denominator: children looked after at the end of the month who have been for 12 months or longer
basis: definition; DfE, Children looked after in England
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: A child of whom no check of immunisations is listed does not count as up to date.
areas: [availability_of_support]
looks_back: 12
*/
-- one row per child looked after for a year or longer at the end of a period
select
  ends.day,
  coalesce(latest.status = 'Up to date', false)::integer as numerator,
  1 as denominator,
  care.team,
  care.child_id
from episodes.looked_after as care
join period_ends as ends
  on care.a_year_on <= ends.day
  and coalesce(care.ended, date 'infinity') > ends.day
asof left join (from episodes.health_checks_done where kind = 'Immunisations') as latest
  on latest.child_id = care.child_id
  and latest.done_on <= ends.day
-- without any on the list nothing is known of them
where exists (from episodes.health_checks_done where kind = 'Immunisations')
