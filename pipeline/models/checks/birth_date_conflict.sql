-- one row per place where a child is given a date of birth that another place contradicts
with conflicted as (
  select child_id, first_birth, last_birth
  from children
  where first_birth <> last_birth
),

said as (
  select child_id, date_of_birth, min(extract) as extract
  from child_births
  join conflicted using (child_id)
  where date_of_birth = first_birth or date_of_birth = last_birth
  group by child_id, date_of_birth
),

places as (
  select child_births.*, if(date_of_birth = first_birth, last_birth, first_birth) as other_birth
  from child_births
  join conflicted using (child_id)
)

select
  file_id,
  line,
  'date_of_birth' as "column",
  places.date_of_birth::varchar as value,
  'is one of two dates of birth of the same child: ' || said.extract || ' says '
    || said.date_of_birth::varchar || '; correct the one that is wrong' as message
from places
join said on said.child_id = places.child_id and said.date_of_birth = places.other_birth
