-- one row per placement order in force, of a child not yet placed, and month: when its next review is due by law
create view episodes.placement_order_reviews as
select day, child_id, team, review_due
from episodes.placement_orders
where not is_placed;
