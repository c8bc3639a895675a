-- one row per child, kind and day of a health check that took place, with the day of the one before; refusals and
-- appointments that were not kept are none, and the initial health assessment is a health assessment
create table episodes.health_checks_done as
with done as (
  select
    child_id,
    if(kind = 'Initial health assessment', 'Health assessment', kind) as kind,
    done_on,
    status,
    score
  from clean.health_checks
  where done_on is not null and coalesce(status not in ('Planned', 'Refused', 'Cancelled'), true)
  -- of two on one day the better recorded stands for both
  qualify row_number() over (
    partition by child_id, if(kind = 'Initial health assessment', 'Health assessment', kind), done_on
    order by score nulls last, status desc nulls last
  ) = 1
)

select
  *,
  lag(done_on) over (partition by child_id, kind order by done_on) as done_before
from done;
