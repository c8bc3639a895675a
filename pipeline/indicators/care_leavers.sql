/*
id: care_leavers
title: Care leavers
question: How many young people who left care does the council support at the end of the month?
family: care_leavers
unit: count
better: neither
kind: stock
numerator: young people on the last list of care leavers of the month
denominator: none
basis: definition; Ofsted ILACS Annex A, list 9
breakdowns: [team, service, locality, age_group, eligibility_category, accommodation, sex, ethnicity]
caveats: >-
  Eligible children, who are still looked after, count where the list names them. Those recorded as having died or
  gone back to their family are left out.
areas: [corporate_responsibility]
*/
-- one row per care leaver and month
select
  day,
  1 as numerator,
  case
    when age < 19 then '18 and under'
    when age < 22 then '19 to 21'
    when age >= 22 then '22 and over'
  end as age_group,
  eligibility_category,
  type_of_accommodation as accommodation,
  team,
  child_id,
  sex,
  ethnicity
from episodes.care_leavers
