/*
id: legal_live_cases
title: Live legal cases
question: How many cases does the children's legal team have open at the end of the month?
family: legal
unit: count
better: neither
kind: stock
numerator: cases open at the end of the month
denominator: none
basis: local; the legal team's monthly report, table A
breakdowns: [case_type]
*/
-- one row per case type and month
select
  month,
  cases as numerator,
  case_type
from clean.legal_summary
