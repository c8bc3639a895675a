/*
id: caseloads_25_or_more
title: Social workers with 25 cases or more
question: What share of social workers hold 25 cases or more?
family: workforce
unit: percent
better: lower
kind: stock
numerator: >-
  social workers whose cases for each full-time equivalent are 25 or more at the last count of the month
denominator: children and family social workers, agency included, who hold a case and work more than 0 FTE
basis: local; the bands of caseloads that the council looks at
breakdowns: [team, service, locality, role]
caveats: >-
  A worker whose FTE is not given is left out. One who is listed in two teams counts in each with the FTE given there.
areas: [workforce]
*/
-- one row per social worker, team and month
select
  as_at as day,
  (cases >= 25 * fte)::integer as numerator,
  1 as denominator,
  role,
  team
from episodes.caseloads
where is_social_worker and cases >= 1 and fte > 0
