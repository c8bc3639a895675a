-- one row per child and review of being looked after, held or due; and one per period of care of which none is listed
--
-- in_time, and overdue on a day, as in episodes.reviews; a review that fell due only after the child had left care is
-- none. A first review of which the list gives no day, or which it does not name, is due by the law's working days after
-- the child came into care.
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
)

select child_id, due, held, in_time, due + 1 as overdue_from, least(overdue_until, ended) as overdue_until,
  participation, team
from placed
where held is not null or (started is not null and coalesce(ended > due, true))
union all
select child_id, first_review_due, null, if(first_review_due < getvariable('as_at'), false, null),
  first_review_due + 1, ended,
  null, team
from episodes.looked_after
anti join placed using (child_id, started)
where coalesce(ended > first_review_due, true);
