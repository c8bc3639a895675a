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
caveats: >-
  Counted from the list of cases, as known now, where it covers the month; else as the report was printed at its time,
  which lacks what was recorded later. Where the report prints deprivation of liberty under one name, cases of the
  list are under it, those of the Court of Protection among them.
areas: [tracking_of_drift]
first_of: [legal_cases, legal_summary]
*/
-- one row: the name under which the report prints them, where it is one
with printed as (
  select if(count(distinct case_type) = 1, min(case_type), null) as name
  from clean.legal_summary
  where case_type like 'Deprivation of liberty%'
)

-- one row per case that was open at the end of a period, or, as printed, per case type and month
select
  ends.day,
  1 as numerator,
  if(live.case_type like 'Deprivation of liberty%', coalesce(printed.name, live.case_type), live.case_type)
    as case_type,
  'legal_cases' as extract
from episodes.legal_cases as live
cross join printed
join period_ends as ends
  on live.received_on <= ends.day
  and (not live.is_over or live.concluded_on > ends.day)
union all
select month, cases, case_type, 'legal_summary'
from clean.legal_summary
