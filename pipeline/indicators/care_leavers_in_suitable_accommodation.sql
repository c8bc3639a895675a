/*
id: care_leavers_in_suitable_accommodation
title: Care leavers aged 19 to 21 in suitable accommodation
question: How many of the young adults who left care live in a place that is right for them?
family: care_leavers
unit: percent
better: higher
kind: stock
numerator: care leavers of that age whose accommodation is recorded as suitable
denominator: >-
  relevant and former relevant young people aged 19 to 21 on the day of the month's last list, without those who are
  abroad, deported or whose residence is not known
basis: definition; DfE, Children looked after in England
breakdowns: [team, service, locality, sex, ethnicity]
benchmark: care_leavers_in_suitable_accommodation
caveats: >-
  Of all on that list, by the latest record; the DfE asks around each birthday in the year. Accommodation that nobody
  has recorded as suitable counts as not suitable. Who died, or went back to their family, is left out.
areas: [corporate_responsibility, availability_of_support]
spine: true
*/
-- one row per care leaver of that age and month
select
  day,
  is_suitably_housed::integer as numerator,
  1 as denominator,
  team,
  child_id,
  sex,
  ethnicity
from episodes.care_leavers
where is_relevant and age between 19 and 21 and is_suitably_housed is not null
