-- one row per looked-after episode that begins before the child's episode before it has ended
with ordered as (
  select
    *,
    lag(line) over by_start as previous_line,
    lag(end_date) over by_start as previous_end
  from clean.ssda903_episodes
  window by_start as (partition by child_id order by start_date, coalesce(end_date, date '9999-12-31'), line)
)
select
  file_id,
  line,
  'start_date' as "column",
  start_date::varchar as value,
  'begins before the episode on line ' || previous_line::varchar || ' has ended: correct one of the two' as message
from ordered
where previous_line is not null and (previous_end is null or previous_end > start_date)
