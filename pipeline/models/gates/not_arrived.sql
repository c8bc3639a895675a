-- one row per extract that arrivals.csv awaits, that has come before, and whose last delivery does not run to the end of
-- the last period by the as-at date whose delivery should have come before today; not where a file of it is refused, which
-- is told by itself
with awaited as (
  select arrivals.extract, max(ended.date) as due_to
  from reference.arrivals
  -- Periods of a year are counted from April.
  join calendar.days as ended
    on ended.date = last_day(ended.date) and (month(ended.date) + 9) % 12 % arrivals.every_months = 0
  join calendar.days as due
    on due.is_working_day
    and due.working_day_number = ended.working_day_number + arrivals.by_working_day::integer
  where ended.date <= getvariable('as_at') and due.date < getvariable('today')
  group by arrivals.extract
),

delivered as (
  select extract, max(until) as runs_to
  from ledger.deliveries
  join ledger.files using (file_id)
  group by extract
)

select
  extract as subject,
  format('runs to {}, and is awaited to {}: a delivery has not arrived', runs_to, due_to) as message
from awaited
join delivered using (extract)
where runs_to < due_to
  and extract not in (select extract from ledger.files where verdict = 'refused' and extract is not null)
order by subject
