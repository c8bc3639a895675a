/*
id: legal_cases_issued
title: Legal cases issued
question: How many cases did the children's legal team take to court in the month?
family: legal
unit: count
better: neither
kind: flow
numerator: cases issued in the month
denominator: none
basis: local; the legal team's care tracker
breakdowns: [case_type]
*/
with tracked as (
  select month, care, deprivation_of_liberty, part_18
  from clean.care_tracker
  where tracker = 'Issued'
)
-- one row per case type and month
select month, care as numerator, 'Care' as case_type from tracked
union all
select month, deprivation_of_liberty, 'Deprivation of liberty' from tracked
union all
select month, part_18, 'Part 18' from tracked
