-- one row per event that only a child who is born can have, before every date of birth that another list gives the child
with born as (
  select child_id, min(date_of_birth) as date_of_birth
  from child_births
  group by child_id
)

select
  file_id,
  line,
  "column",
  event_date::varchar as value,
  'is before the birth of the child, who was born on ' || date_of_birth::varchar || ' by the other lists: correct one of the two' as message
from dated_events
join born using (child_id)
where
  event_date < date_of_birth
  and extract in (
    'ssda903_episodes',
    'health_checks',
    'education_plans',
    'missing_episodes',
    'placement_order_reviews'
  )
