-- one row per extract that arrivals.csv awaits and period of it: the last day of the period, and that of its delivery
create table ledger.due_periods as
select arrivals.extract, ended.date as period_end, due.date as due
from reference.arrivals
-- Periods of a year are counted from April.
join calendar.days as ended
  on ended.date = last_day(ended.date) and (month(ended.date) + 9) % 12 % arrivals.every_months = 0
join calendar.days as due
  on due.is_working_day
  and due.working_day_number = ended.working_day_number + arrivals.by_working_day::integer
where ended.date between getvariable('as_at') - 800 and getvariable('as_at') + 800;

-- one row per extract that has come or is awaited: the last day that any of its files speaks for, and of the first period
-- that none does, the last day and by when it is due; `is_late`: that was before the as-at date
create table ledger.arrivals as
with delivered as (
  select extract, count(distinct until) as deliveries, max(until) as runs_to, arg_max(name, until) as last_file
  from ledger.deliveries
  join ledger.files using (file_id)
  where extract is not null
  group by extract
)

select
  coalesce(delivered.extract, awaited.extract) as extract,
  coalesce(delivered.deliveries, 0)::integer as deliveries,
  delivered.runs_to,
  delivered.last_file,
  awaited.every_months::integer as every_months,
  awaited.by_working_day::integer as by_working_day,
  next.period_end as awaited_to,
  next.due,
  coalesce(next.due < getvariable('as_at'), false) as is_late,
  awaited.note
from delivered
full join reference.arrivals as awaited on awaited.extract = delivered.extract
left join (
  select periods.extract, min(period_end) as period_end, arg_min(due, period_end) as due
  from ledger.due_periods as periods
  left join delivered using (extract)
  where period_end > delivered.runs_to
  group by periods.extract
) as next on next.extract = awaited.extract;
