-- one row per open plan, episode of need or period of care of a child who has another one open
with begun as (
  select 'cin_start_date' as "column", child_id, cin_start_date as started, file_id, line
  from clean.children_in_need
  where cin_closure_date is null
  union all
  select 'plan_start_date', child_id, plan_start_date, file_id, line
  from clean.child_protection
  where plan_end_date is null
  union all
  select 'date_started_to_be_looked_after', child_id, date_started_to_be_looked_after, file_id, line
  from clean.children_looked_after
  where date_ceased_to_be_looked_after is null
),

several as (
  select "column", child_id, count(*) as number
  from begun
  group by "column", child_id
  having count(*) > 1
)

select
  file_id,
  line,
  "column",
  started::varchar as value,
  'is one of ' || number::varchar || ' of the same child that are open: only the last can be; end the others' as message
from begun
join several using ("column", child_id)
