-- one row per placement order in force, of a child not yet placed, and month: when its next review is due by law
create view episodes.placement_order_reviews as
select
  delivered as day,
  child_id,
  team,
  if(
    last_review is null,
    placement_order_date + to_months(threshold('adoption_first_review')::integer),
    last_review + to_months(threshold('adoption_later_review')::integer)
  )::date as review_due
from history.placement_order_reviews
where coalesce(placed_for_adoption_on > delivered, true);
