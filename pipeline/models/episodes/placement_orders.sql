-- one row per placement order in force and month: what its last review said, and when the next is due by law
--
-- The first review is due 3 months after the order and each later one 6 months after the one before; once the child is
-- placed, the first 4 weeks after that, the second 3 months after the first, and each later one 6 months after. Which
-- review after the placement was the last, earlier lists say: the first of them that any list names counts as the first.
create table episodes.placement_orders as
with placed as (
  select
    *,
    coalesce(placed_for_adoption_on <= delivered, false) as is_placed,
    is_placed and coalesce(last_review > placed_for_adoption_on, false) as is_reviewed_since
  from history.placement_order_reviews
),

counted as (
  select
    *,
    dense_rank() over (
      partition by child_id, placement_order_date, is_reviewed_since order by last_review
    ) as reviews_since
  from placed
)

select
  delivered as day,
  child_id,
  placement_order_date,
  placed_for_adoption_on,
  is_placed,
  last_review,
  case
    when is_reviewed_since
      then last_review + to_months(
        if(reviews_since = 1, threshold('adoption_placed_second_review'), threshold('adoption_later_review'))::integer
      )
    when is_placed then placed_for_adoption_on + to_days(7 * threshold('adoption_placed_first_review')::integer)
    when last_review is null then placement_order_date + to_months(threshold('adoption_first_review')::integer)
    else last_review + to_months(threshold('adoption_later_review')::integer)
  end::date as review_due,
  decision,
  coalesce(order_should_be_revoked, false) as should_be_revoked,
  coalesce(plan_changed, false) as plan_changed,
  siblings_apart,
  siblings_decision_on,
  team,
  file_id,
  line
from counted;
