-- one row per extract that has come before and whose last delivery does not run to the end of the last period by the as-at
-- date whose delivery should have come before today; not where a file of it is refused, which is told by itself
with awaited as (
  select extract, max(period_end) as due_to
  from ledger.due_periods
  where period_end <= getvariable('as_at') and due < getvariable('today')
  group by extract
)

select
  extract as subject,
  format('runs to {}, and is awaited to {}: a delivery has not arrived', runs_to, due_to) as message
from awaited
join ledger.arrivals using (extract)
where runs_to < due_to
  and extract not in (select extract from ledger.files where verdict = 'refused' and extract is not null)
order by subject
