-- one row per child and review of being looked after, held or due
--
-- in_time, and overdue on a day, as in episodes.reviews; a review that fell due only when the child had left care is none.
-- A first review of which the list gives no day is due by the law's working days after the child came into care. So is
-- one that the list does not name at all; and where it names none after the last that was held, the next is due by the
-- law's interval.
create table episodes.looked_after_reviews as
with placed as (
  select
    review.* exclude (due, in_time),
    care.started,
    care.ended,
    coalesce(review.due, care.first_review_due) as due,
    coalesce(review.in_time, review.held <= care.first_review_due) as in_time
  from (select *, coalesce(held, due) as happens from episodes.reviews where kind = 'Looked after review') as review
  asof left join episodes.looked_after as care
    on care.child_id = review.child_id and care.started <= review.happens
),

unlisted as (
  select
    care.child_id,
    care.ended,
    care.team,
    coalesce(
      (max(placed.held) + to_months(threshold('looked_after_later_review')::integer))::date,
      care.first_review_due
    ) as due
  from episodes.looked_after as care
  left join placed using (child_id, started)
  group by care.child_id, care.started, care.ended, care.team, care.first_review_due
  having count(placed.happens) = 0 or max(placed.held) = max(placed.happens)
)

select
  child_id, due, held, in_time, due + 1 as overdue_from, least(overdue_until, ended) as overdue_until, team
from placed
where held is not null or (started is not null and coalesce(ended > due, true))
union all
select
  child_id, due, null, if(due < getvariable('as_at'), false, null), due + 1, ended, team
from unlisted
where coalesce(ended > due, true);
