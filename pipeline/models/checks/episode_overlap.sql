-- one row per looked-after episode that begins before an earlier episode of the child has ended
with ended as (
  select *, coalesce(end_date, date '9999-12-31') as until
  from clean.ssda903_episodes
),

ordered as (
  select
    *,
    max(until) over earlier as earlier_end,
    max_by(start_date, until) over earlier as earlier_start
  from ended
  window earlier as (
    partition by child_id order by start_date, until, line
    rows between unbounded preceding and 1 preceding
  )
)

select
  file_id,
  line,
  'start_date' as "column",
  start_date::varchar as value,
  'begins before the episode that began on ' || earlier_start::varchar || ' has ended: correct one of the two' as message
from ordered
where earlier_end > start_date
