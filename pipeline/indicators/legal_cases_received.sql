/*
id: legal_cases_received
title: Legal cases received
question: How many new cases came to the children's legal team in the month?
family: legal
unit: count
better: neither
kind: flow
numerator: cases received in the month
denominator: none
basis: local; the legal team's care tracker, or its list of cases
breakdowns: [case_type]
caveats: >-
  Care, deprivation of liberty and Part 18 cases alone, as the care tracker counts no others; in the list of cases
  those under Part 18 are the miscellaneous applications. Counted from the list of cases, as known now, where it
  covers the month; else as the tracker was printed at its time, which lacks what was recorded later.
first_of: [legal_cases, care_tracker]
*/
-- one row per case, or, as printed, per case type and month
select received_on as day, 1 as numerator, tracked_as as case_type, 'legal_cases' as extract
from episodes.legal_cases
where received_on is not null and tracked_as is not null
union all
select month, cases, case_type, 'care_tracker'
from episodes.care_tracker
where tracker = 'Received'
