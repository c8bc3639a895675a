-- one row per child and delivery of the list, of those looked after on the last day that it speaks for, as it described
-- them then; short breaks (V3, V4) are left out
create table episodes.looked_after_by_month as
select
  child_id,
  delivered as day,
  date_trunc('month', delivered)::date as month,
  date_started_to_be_looked_after as started,
  category_of_need,
  legal_status,
  placement_start_date,
  placement_type,
  placement_location,
  number_of_placements_in_last_12_months as placements_in_year,
  unaccompanied_asylum_seeking_child as unaccompanied,
  allocated_worker as worker,
  allocated_team as team
from history.children_looked_after
where
  date_started_to_be_looked_after <= delivered
  and coalesce(date_ceased_to_be_looked_after > delivered, true)
  and coalesce(leading_code(legal_status) not in ('V3', 'V4'), true)
-- a child whom a list shows as looked after twice is one child
qualify row_number() over (
  partition by child_id, delivered
  order by date_started_to_be_looked_after desc, line
) = 1;
