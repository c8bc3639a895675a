-- one row per child and episode of need; `ended`: from which day it is open no more, see the macro open_until; its end as
-- recorded is `cin_closure_date` of the clean table
create table episodes.children_in_need as
select
  child_id,
  cin_start_date as started,
  open_until(
    cin_closure_date,
    lead(cin_start_date) over (partition by child_id order by cin_start_date),
    lists_left.last_listed
  ) as ended,
  primary_need,
  allocated_team as team
from clean.children_in_need
left join episodes.lists_left as lists_left using (file_id);
