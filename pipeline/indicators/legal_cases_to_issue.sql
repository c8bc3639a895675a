/*
id: legal_cases_to_issue
title: Legal cases yet to be issued
question: How many cases are waiting to go to court at the end of the month?
family: legal
unit: count
better: neither
kind: stock
numerator: cases that are to be issued and were not yet, at the end of the month
denominator: none
basis: local; the legal team's monthly report, table B
breakdowns: [case_type]
*/
-- one row per case type and month
select
  month,
  cases as numerator,
  case_type
from clean.legal_to_issue
