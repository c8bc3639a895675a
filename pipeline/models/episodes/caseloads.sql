-- one row per worker, team and month: what the team's last count of the month says; FTE as decimals, which add up exactly
create view episodes.caseloads as
select
  * replace (fte::decimal(12, 4) as fte),
  -- where a count names nobody's role, it is of social workers
  coalesce(is_social_work(role), count(role) over (partition by as_at) = 0) as is_social_worker
from clean.caseloads
qualify as_at = max(as_at) over (partition by team, date_trunc('month', as_at));
