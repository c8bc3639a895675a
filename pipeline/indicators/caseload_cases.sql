/*
id: caseload_cases
title: Cases allocated
question: How many cases does each team hold, and of which kind?
family: workforce
unit: count
better: neither
kind: stock
numerator: cases held by the workers of the team, whatever their role, at the last count of the month
denominator: none
basis: local; the council's list of caseloads
breakdowns: [team, service, locality, kind, role]
caveats: >-
  Where the kinds of a worker's cases add up to more than the cases, a child is counted under two: the kind of all of
  them is then not recorded.
areas: [workforce]
*/
with counted as (
  select
    *,
    cases - coalesce(child_in_need_cases, 0) - coalesce(child_protection_cases, 0) - coalesce(looked_after_cases, 0)
    - coalesce(care_leaver_cases, 0) - coalesce(other_cases, 0) as without_kind
  from episodes.caseloads
),
of_a_kind as (
  unpivot counted on
    child_in_need_cases as 'Child in need',
    child_protection_cases as 'Child protection',
    looked_after_cases as 'Looked after',
    care_leaver_cases as 'Care leaver',
    other_cases as 'Other'
  into name kind value kind_cases
)

-- one row per worker, team, month and kind of case
select as_at as day, kind_cases as numerator, kind, role, team
from of_a_kind
where without_kind >= 0
union all
select as_at, if(without_kind < 0, cases, without_kind), null, role, team
from counted
where without_kind <> 0
