-- one row per event that lies after the as-at date
select
  file_id,
  line,
  "column",
  event_date::varchar as value,
  'lies after the as-at date ' || getvariable('as_at')::varchar || ': correct it, or refresh as at a later date' as message
from dated_events
where event_date > getvariable('as_at')
