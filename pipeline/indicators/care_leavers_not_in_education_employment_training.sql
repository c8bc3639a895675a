/*
id: care_leavers_not_in_education_employment_training
title: Care leavers aged 19 to 21 not in education, employment or training
question: Of how many of the young adults who left care do we know that they neither learn nor work?
family: care_leavers
unit: percent
better: lower
kind: stock
numerator: care leavers of that age recorded as not in education, employment or training (G4, G5, G6)
denominator: relevant and former relevant young people aged 19 to 21 at the end of the month
basis: definition; DfE, Children looked after in England
breakdowns: [team, service, locality, sex, ethnicity]
caveats: >-
  Of all at the end of the month, by the latest record; the DfE asks around each birthday in the year. Whose activity is
  not recorded counts neither here nor as in education, employment or training, so that the two do not add up to 100%.
  Who died, or went back to their family, is left out.
areas: [corporate_responsibility]
*/
-- one row per care leaver of that age and month
select
  day,
  is_not_in_education_or_work::integer as numerator,
  1 as denominator,
  team,
  child_id,
  sex,
  ethnicity
from episodes.care_leavers
where is_relevant and age between 19 and 21
