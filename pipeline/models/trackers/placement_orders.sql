-- one row per placement order in force by the latest list: its next review, and what its last one left to be done
create table trackers.placement_orders as
select
  child_id,
  placement_order_date,
  placed_for_adoption_on,
  last_review,
  review_due as due,
  decision,
  should_be_revoked,
  plan_changed,
  siblings_apart,
  siblings_decision_on,
  coalesce(siblings_apart, false) and siblings_decision_on is null as siblings_undecided,
  team
from episodes.placement_orders
where day = (select max(day) from episodes.placement_orders)
order by review_due, child_id, placement_order_date;
