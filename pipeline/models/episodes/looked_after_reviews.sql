-- one row per period of being looked after and review: each that was held, and the next one, with the day by which the
-- law wants it: the first 20 working days after the child came into care, the second 3 months after the first, every
-- other 6 months after the one before
--
-- The day that the council's system set is left aside, for it may be moved. Overdue on a day, while the child is looked
-- after: `due < day and coalesce(held > day, true)`. Where no review of the kind is listed at all, no day is known (NULL).
create table episodes.looked_after_reviews as
with held_reviews as (
  select distinct child_id, held
  from clean.reviews
  where kind = 'Looked after review' and held <= getvariable('as_at')
),

known as (
  select min(month) as since
  from ledger.coverage
  where extract = 'reviews' and layer = 'clean' and exists (from held_reviews)
),

held_in_care as (
  select
    care.*,
    review.held,
    lag(review.held) over in_turn as earlier,
    row_number() over in_turn as number
  from episodes.looked_after as care
  join held_reviews as review
    on review.child_id = care.child_id
    and review.held >= care.started
    and coalesce(review.held <= care.ended, true)
  window in_turn as (partition by care.child_id, care.started order by review.held)
),

in_turn as (
  from held_in_care
  union all by name
  select
    care.*,
    max(earlier.held) as earlier,
    count(earlier.held) + 1 as number
  from episodes.looked_after as care
  left join (select child_id, started, held from held_in_care) as earlier using (child_id, started)
  group by all
)

select
  in_turn.child_id,
  in_turn.started,
  in_turn.ended,
  in_turn.team,
  in_turn.held,
  case
    when known.since is null then null
    -- in care for longer than the list of reviews goes back: what came before it did not come after its first day
    when in_turn.started < known.since
      then coalesce(in_turn.earlier, known.since) + to_months(threshold('looked_after_later_review')::integer)
    when in_turn.number = 1 then in_turn.first_review_due
    when in_turn.number = 2 then in_turn.earlier + to_months(threshold('looked_after_second_review')::integer)
    else in_turn.earlier + to_months(threshold('looked_after_later_review')::integer)
  end::date as due
from in_turn
cross join known;
