/*
id: average_caseload
title: Average caseload
question: How many cases does a full-time social worker hold?
family: workforce
unit: ratio
better: lower
kind: stock
numerator: cases held by children and family social workers, agency included, at their team's last count of the month
denominator: full-time equivalents of those who hold a case and work more than 0 FTE
basis: definition; DfE, Children's social work workforce
breakdowns: [team, service, locality, role]
benchmark: average_caseload
caveats: >-
  Social workers are all of that title, newly qualified and senior ones, and their managers; all, where a count names no
  roles. A worker whose FTE is not given is left out, with the cases held. One who is listed in two teams counts in each
  with the FTE given there. The national figure is of 30 September.
areas: [workforce]
spine: true
*/
-- one row per social worker, team and month
select
  as_at as day,
  cases as numerator,
  fte as denominator,
  role,
  team
from episodes.caseloads
where is_social_worker and cases >= 1 and fte > 0
