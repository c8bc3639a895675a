/*
id: early_help_started
title: Early help assessments started
question: How many children begin to get help early?
family: early_help
unit: count
better: neither
kind: flow
numerator: early help assessments that began in the month, one for each child
denominator: none
basis: local; Ofsted ILACS Annex A, list 2
breakdowns: [organisation, age_band, sex, ethnicity]
weekly: true
*/
-- one row per child and early help assessment
select
  assessment_start_date as day,
  1 as numerator,
  organisation_completing_assessment as organisation,
  child_id
from clean.early_help
