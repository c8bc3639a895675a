-- one row per end without its reason, or reason without its end, in a file that gives reasons at all
with ends as (
  select 'reason_for_closure' as "column", cin_closure_date as ended, reason_for_closure as reason, file_id, line
  from clean.children_in_need
  union all
  select 'reason_ceased_to_be_looked_after', date_ceased_to_be_looked_after, reason_ceased_to_be_looked_after, file_id, line
  from clean.children_looked_after
  union all
  select 'reason_no_longer_placed', date_of_decision_not_to_place, reason_no_longer_placed, file_id, line
  from clean.adoption
  union all
  select 'reason_ceased', end_date, reason_ceased, file_id, line
  from clean.ssda903_episodes
  union all
  select 'reason_decision_reversed', decision_reversed_date, reason_decision_reversed, file_id, line
  from clean.ssda903_placed_for_adoption
),

with_reasons as (
  select distinct file_id
  from ends
  where reason is not null
)

select
  file_id,
  line,
  "column",
  reason as value,
  if(
    ended is null,
    'is the reason of an end that has no date: give the date, or take the reason out',
    'is blank, and there is an end on ' || ended::varchar || ': give the reason'
  ) as message
from ends
where (ended is null) <> (reason is null) and file_id in (from with_reasons)
