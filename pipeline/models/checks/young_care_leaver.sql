-- one row per care leaver who is younger than 16 at the as-at date
with leavers as (
  select 'date_of_birth' as "column", date_of_birth, age, file_id, line from clean.care_leavers
  union all
  select 'date_of_birth', date_of_birth, null, file_id, line from clean.ssda903_oc3
),

aged as (
  select
    *,
    coalesce(date_of_birth::varchar, age::varchar) as value,
    coalesce(date_of_birth + interval 16 years > getvariable('as_at'), age < 16) as is_young
  from leavers
)

select
  file_id,
  line,
  if(date_of_birth is null, 'age', "column") as "column",
  value,
  'makes a care leaver who is younger than 16: correct it, or take the child off the list' as message
from aged
where is_young
