-- one row per place where a child is given a date of birth that another place contradicts
select
  here.file_id,
  here.line,
  'date_of_birth' as "column",
  here.date_of_birth::varchar as value,
  'is one of two dates of birth of the same child: ' || min(there.extract) || ' says '
    || min(there.date_of_birth)::varchar || '; correct the one that is wrong' as message
from child_births as here
join child_births as there
  on there.child_id = here.child_id
  and there.date_of_birth <> here.date_of_birth
group by here.file_id, here.line, here.date_of_birth
