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
basis: local; the legal team's monthly report, table A, or its list of cases
breakdowns: [case_type]
caveats: Counted from the list of cases, as known now, where it covers the month; else as the report was printed at its time, which lacks what was recorded later. Deprivation of liberty and Court of Protection cases are one type, as in table A.
first_of: [legal_cases, legal_summary]
*/
-- one row per case that was open at the end of a period, or, as printed, per case type and month
with told as (
  select ends.day, 1 as numerator, live.case_type, 'legal_cases' as extract
  from episodes.legal_cases as live
  join period_ends as ends
    on live.received_on <= ends.day
    and (not live.is_over or live.concluded_on > ends.day)
  union all
  select month, cases, case_type, 'legal_summary'
  from clean.legal_summary
)

select
  * replace (
    if(case_type = 'Deprivation of liberty', 'Deprivation of liberty or Court of Protection', case_type) as case_type
  )
from told
