-- one row per child and protection plan; `ended`: from which day it is open no more, see the macro open_until; its end as
-- recorded is `plan_end_date` of the clean table
create table episodes.child_protection_plans as
select
  child_id,
  plan_start_date as started,
  open_until(
    plan_end_date,
    lead(plan_start_date) over (partition by child_id order by plan_start_date),
    lists_left.last_listed
  ) as ended,
  latest_category_of_abuse as category_of_abuse,
  allocated_team as team
from clean.child_protection
left join episodes.lists_left as lists_left using (file_id);
