/*
id: workers_above_caseload_limit
title: Social workers above the caseload limit
question: How many social workers hold more cases than the council says one should?
family: workforce
unit: percent
better: lower
kind: stock
numerator: >-
  social workers whose cases for each full-time equivalent are more than the limit at the last count of the month
denominator: children and family social workers, agency included, who hold a case and work more than 0 FTE
basis: local; the council's own procedure
breakdowns: [team, service, locality, role]
caveats: One limit holds for all, newly qualified workers too. A worker whose FTE is not given is left out.
areas: [workforce, management_oversight]
*/
-- one row per social worker, team and month
select
  as_at as day,
  (cases > fte * threshold('caseload_limit')::decimal(9, 2))::integer as numerator,
  1 as denominator,
  role,
  team
from episodes.caseloads
where is_social_worker and cases >= 1 and fte > 0
