/*
id: early_help_open
title: Early help open
question: How many children get early help at the end of the month?
family: early_help
unit: count
better: neither
kind: stock
numerator: early help assessments begun, and neither they nor the help that followed ended by the end of the month
denominator: none
basis: local; Ofsted ILACS Annex A, list 2
breakdowns: [organisation, age_band, sex, ethnicity]
weekly: true
*/
-- one row per child and early help assessment that was open at the end of a period
select
  ends.day,
  1 as numerator,
  opened.organisation_completing_assessment as organisation,
  opened.child_id
from clean.early_help as opened
join period_ends as ends
  on opened.assessment_start_date <= ends.day
  and coalesce(opened.assessment_completion_date > ends.day, true)
