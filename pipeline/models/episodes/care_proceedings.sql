-- one row per case of care proceedings that was issued; `due`: the last day on which it is concluded in time
create view episodes.care_proceedings as
select
  issued_on,
  is_over,
  concluded_on,
  issued_on + 7 * threshold('care_proceedings')::integer as due,
  team
from episodes.legal_cases
where case_type = 'Care proceedings' and issued_on is not null;
