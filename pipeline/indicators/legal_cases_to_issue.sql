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
basis: local; the legal team's monthly report, table B, or its list of cases
breakdowns: [case_type]
caveats: >-
  Counted from the list of cases, as known now, where it covers the month; else as the report was printed at its time,
  which lacks what was recorded later. The list does not say when it was decided to issue a case, so that each waits
  from its receipt, save pre-proceedings and settled claims, which are not issued. Where the report prints deprivation
  of liberty under one name, cases of the list are under it, those of the Court of Protection among them.
areas: [tracking_of_drift]
first_of: [legal_cases, legal_to_issue]
*/
-- one row: the name under which the report prints them, where it is one
with printed as (
  select if(count(distinct case_type) = 1, min(case_type), null) as name
  from clean.legal_to_issue
  where case_type like 'Deprivation of liberty%'
)

-- one row per case that waited at the end of a period, or, as printed, per case type and month
select
  ends.day,
  1 as numerator,
  if(waiting.case_type like 'Deprivation of liberty%', coalesce(printed.name, waiting.case_type), waiting.case_type)
    as case_type,
  'legal_cases' as extract
from episodes.legal_cases as waiting
cross join printed
join period_ends as ends
  on waiting.received_on <= ends.day
  and (not waiting.is_issued or waiting.issued_on > ends.day)
  and (not waiting.is_over or waiting.concluded_on > ends.day)
where waiting.case_type not in (
  'Pre-proceedings (PLO) cases', 'Human Rights Act claims, settled or to be settled'
)
union all
select month, cases, case_type, 'legal_to_issue'
from clean.legal_to_issue
