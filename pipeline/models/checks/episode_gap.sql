-- one row per looked-after episode that goes on with a period of care, and before which days of that period are missing
with ordered as (
  select *, lag(end_date) over (partition by child_id order by start_date, line) as earlier_end
  from clean.ssda903_episodes
)

select
  file_id,
  line,
  'start_date' as "column",
  start_date::varchar as value,
  'goes on with a period of care (RNE ' || reason_for_new_episode || '), and the episode before ended on '
    || earlier_end::varchar || ': an episode is missing, or a date or RNE is wrong' as message
from ordered
where earlier_end < start_date and reason_for_new_episode in ('L', 'P', 'T', 'B', 'U')
