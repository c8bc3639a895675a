/*
id: care_leavers_in_education_employment_training
title: Care leavers aged 19 to 21 in education, employment or training
question: How many of the young adults who left care learn or work?
family: care_leavers
unit: percent
better: higher
kind: stock
numerator: care leavers of that age who are in education, employment or training, full or part time
denominator: relevant and former relevant young people aged 19 to 21 at the end of the month
basis: definition; DfE, Children looked after in England
breakdowns: [team, service, locality, sex, ethnicity]
benchmark: care_leavers_in_education_employment_training
caveats: >-
  Of all at the end of the month, by the latest record; the DfE asks around each birthday in the year. Who is not in
  touch, or whose activity is not recorded, counts as not in education, employment or training, as the DfE has it. Who
  died, or went back to their family, is left out.
areas: [corporate_responsibility]
*/
-- one row per care leaver of that age and month
select
  day,
  is_in_education_or_work::integer as numerator,
  1 as denominator,
  team,
  child_id,
  sex,
  ethnicity
from episodes.care_leavers
where is_relevant and age between 19 and 21
