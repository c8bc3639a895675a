-- one row per child and visit while looked after, made or due; and one per period of care of which none is listed
--
-- in_time, and overdue on a day, as in episodes.visits; a visit that fell due only after the child had left care is none.
-- A first visit of which the list gives no day, or which it does not name, is due by the law's week after the child came
-- into care.
create table episodes.looked_after_visits as
with placed as (
  select
    visit.* exclude (due, in_time),
    care.started,
    care.ended,
    coalesce(visit.due, care.first_visit_due) as due,
    coalesce(visit.in_time, visit.visited_on <= care.first_visit_due) as in_time
  from (select *, coalesce(visited_on, due) as happens from episodes.visits where kind = 'Looked after') as visit
  asof left join episodes.looked_after as care
    on care.child_id = visit.child_id and care.started <= visit.happens
)

select child_id, due, visited_on, in_time, due + 1 as overdue_from, least(overdue_until, ended) as overdue_until,
  seen, seen_alone, team
from placed
where visited_on is not null or (started is not null and coalesce(ended > due, true))
union all
select child_id, first_visit_due, null, if(first_visit_due < getvariable('as_at'), false, null),
  first_visit_due + 1, ended,
  null, null, team
from episodes.looked_after
anti join placed using (child_id, started)
where coalesce(ended > first_visit_due, true);
