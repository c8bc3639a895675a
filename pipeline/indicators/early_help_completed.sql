/*
id: early_help_completed
title: Early help ended
question: For how many children did early help come to its end?
family: early_help
unit: count
better: neither
kind: flow
numerator: early help assessments, or the help that followed, that ended in the month, one for each child
denominator: none
basis: local; Ofsted ILACS Annex A, list 2
breakdowns: [organisation, age_band, sex, ethnicity]
weekly: true
*/
-- one row per child and early help assessment that has ended
select
  assessment_completion_date as day,
  1 as numerator,
  organisation_completing_assessment as organisation,
  child_id
from clean.early_help
where assessment_completion_date is not null
