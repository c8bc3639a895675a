-- one row per extract that arrivals.csv awaits, that has come before, and whose last delivery does not run to the end of
-- the last period that had ended by the as-at date; not where a file of it is refused, which is told by itself
with awaited as (
  select
    extract,
    -- Periods of a year are counted from April.
    date_trunc('month', getvariable('as_at') + 1)
      - to_months(((month(getvariable('as_at') + 1) + 8) % every_months)::integer)
      - interval 1 day as due_to
  from reference.arrivals
),

delivered as (
  select extract, max(until) as runs_to
  from ledger.deliveries
  join ledger.files using (file_id)
  group by extract
)

select
  extract as subject,
  format('runs to {}, and is awaited to {}: a delivery has not arrived', runs_to, due_to::date) as message
from awaited
join delivered using (extract)
where runs_to < due_to
  and extract not in (select extract from ledger.files where verdict = 'refused' and extract is not null)
order by subject
