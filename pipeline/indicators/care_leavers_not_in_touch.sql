/*
id: care_leavers_not_in_touch
title: Care leavers aged 19 to 21 not in touch
question: With how many of the young adults who left its care has the council lost touch?
family: care_leavers
unit: percent
better: lower
kind: stock
numerator: care leavers of that age whom the council is not in touch with
denominator: relevant and former relevant young people aged 19 to 21 at the end of the month, whose contact is recorded
basis: definition; DfE, Children looked after in England
breakdowns: [team, service, locality, sex, ethnicity]
benchmark: care_leavers_not_in_touch
caveats: >-
  Of all at the end of the month, by the latest record; the DfE asks around each birthday in the year. Who refuses
  contact, or needs no more services, does not count as out of touch. Who died, or went back to their family, is left
  out.
areas: [corporate_responsibility]
*/
-- one row per care leaver aged 19 to 21 and month
select
  day,
  (in_touch = 'No')::integer as numerator,
  1 as denominator,
  team,
  child_id,
  sex,
  ethnicity
from episodes.care_leavers
where is_relevant and age between 19 and 21 and in_touch is not null
