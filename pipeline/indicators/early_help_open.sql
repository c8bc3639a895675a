/*
id: early_help_open
title: Open early help
question: How many children get early help at the end of the month?
family: early_help
unit: count
better: neither
kind: stock
numerator: early help assessments begun, and neither they nor the help that followed ended by the end of the month
denominator: none
basis: local; Ofsted ILACS Annex A, list 2
breakdowns: [organisation, age_band, sex, ethnicity]
caveats: A child whom the last two lists no longer hold, though nobody recorded an end, counts no more.
weekly: true
*/
-- one row per child and early help assessment that was open at the end of a period
select
  ends.day,
  1 as numerator,
  opened.organisation,
  opened.child_id
from episodes.early_help as opened
join period_ends as ends
  on opened.started <= ends.day
  and coalesce(opened.ended, date 'infinity') > ends.day
