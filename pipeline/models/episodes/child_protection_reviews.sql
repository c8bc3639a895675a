-- one row per child protection plan and review conference: each that was held, and the next one, with the day on which
-- it was due by guidance: the first 3 months after the plan began, every other 6 months after the one before
--
-- The day that the council's system set is left aside, for it may be moved. Overdue on a day, while the plan is open:
-- `due < day and coalesce(held > day, true)`. Where no review conference is listed at all, no day is known (NULL).
create table episodes.child_protection_reviews as
with held_reviews as (
  select distinct child_id, held
  from clean.reviews
  where kind = 'Child protection review conference' and held <= getvariable('as_at')
),

known as (
  select min(held) as since from held_reviews
),

held_on_plan as (
  select plans.* exclude (category_of_abuse), held_reviews.held
  from episodes.child_protection_plans as plans
  join held_reviews
    on held_reviews.child_id = plans.child_id
    and held_reviews.held > plans.started
    and coalesce(held_reviews.held <= plans.ended, true)
),

in_turn as (
  select *, lag(held) over (partition by child_id, started order by held) as earlier from held_on_plan
  union all
  select plans.* exclude (category_of_abuse), null, max(held_on_plan.held)
  from episodes.child_protection_plans as plans
  left join held_on_plan on held_on_plan.child_id = plans.child_id and held_on_plan.started = plans.started
  group by all
)

select
  in_turn.child_id,
  in_turn.started,
  in_turn.ended,
  in_turn.team,
  in_turn.held,
  case
    when in_turn.earlier is null and in_turn.started >= known.since
      then in_turn.started + to_months(threshold('child_protection_first_review')::integer)
    -- a plan older than the list of reviews: whatever came before the list did not come after its first day
    else coalesce(in_turn.earlier, known.since) + to_months(threshold('child_protection_later_review')::integer)
  end::date as due
from in_turn
cross join known;
