-- one row per place where a child is given a date of birth that another place contradicts
with conflicted as (
  select child_id
  from child_births
  group by child_id
  having min(date_of_birth) <> max(date_of_birth)
),

places as materialized (
  from child_births
  where child_id in (from conflicted)
),

said as (
  select child_id, date_of_birth, min(extract) as extract
  from places
  group by child_id, date_of_birth
),

ends as (
  select child_id, min_by(said, date_of_birth) as first, max_by(said, date_of_birth) as last
  from said
  group by child_id
),

answered as (
  select places.*, if(places.date_of_birth = ends.first.date_of_birth, ends.last, ends.first) as other
  from places
  join ends using (child_id)
)

select
  file_id,
  line,
  'date_of_birth' as "column",
  date_of_birth::varchar as value,
  'is one of two dates of birth of the same child: ' || other.extract || ' says '
    || other.date_of_birth::varchar || '; correct the one that is wrong' as message
from answered
