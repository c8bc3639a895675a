/*
id: care_leavers_without_adviser
title: Care leavers without a personal adviser
question: How many care leavers have no personal adviser of their own?
family: care_leavers
unit: count
better: lower
kind: stock
numerator: >-
  eligible, relevant and former relevant young people for whom the last list of the month names no personal adviser
denominator: none
basis: statute; Children Act 1989, sections 23B and 23C and schedule 2, paragraph 19C
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Of a list that names no adviser at all nothing is told, for old templates have no such column. Qualifying care
  leavers, whom the law owes no adviser, are left out.
areas: [corporate_responsibility]
*/
-- one row per care leaver who is owed an adviser and month
select
  day,
  (not has_adviser)::integer as numerator,
  team,
  child_id,
  age_band,
  sex,
  ethnicity
from episodes.care_leavers
where is_owed_adviser
