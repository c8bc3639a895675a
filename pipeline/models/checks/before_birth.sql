-- one row per event that only a child who is born can have, before every date of birth that another list gives the child
with events as (
  from dated_events
  where extract in (
    'ssda903_episodes',
    'health_checks',
    'education_plans',
    'missing_episodes',
    'placement_order_reviews'
  )
)

select
  file_id,
  line,
  "column",
  event_date::varchar as value,
  'is before the birth of the child, who was born on ' || first_birth::varchar || ' by the other lists: correct one of the two' as message
from events
join children using (child_id)
where event_date < first_birth
