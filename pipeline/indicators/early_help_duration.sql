/*
id: early_help_duration
title: Days of early help
question: How long does early help last?
family: early_help
unit: days
better: neither
kind: flow
numerator: early help that ended in the month; the value is the median of its days from the start of the assessment
denominator: none
basis: local; Ofsted ILACS Annex A, list 2
breakdowns: [organisation, age_band, sex, ethnicity]
caveats: The end is that of the assessment, or that of the help which followed, whichever the council writes down.
*/
-- one row per child and early help assessment that has ended
select
  assessment_completion_date as day,
  assessment_completion_date - assessment_start_date as measure,
  organisation_completing_assessment as organisation,
  child_id
from clean.early_help
where assessment_completion_date is not null
