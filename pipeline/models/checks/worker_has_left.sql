-- one row per open case of a worker whom earlier counts of caseloads name and the latest does not
with counted as (
  select lower(trim(worker)) as worker, max(as_at) as last_counted
  from clean.caseloads
  where worker is not null and as_at <= getvariable('as_at')
  group by all
),

gone as (
  select worker, last_counted
  from counted
  where last_counted < (select max(last_counted) from counted)
),

open_cases as (
  select allocated_worker, file_id, line from clean.children_in_need where cin_closure_date is null
  union all
  select allocated_worker, file_id, line from clean.child_protection where plan_end_date is null
  union all
  select allocated_worker, file_id, line from clean.children_looked_after where date_ceased_to_be_looked_after is null
)

select
  file_id,
  line,
  'allocated_worker' as "column",
  allocated_worker as value,
  'holds an open case and is counted among the caseloads last on ' || last_counted::varchar
    || ': allocate the case, or correct the count' as message
from open_cases
join gone on gone.worker = lower(trim(allocated_worker))
