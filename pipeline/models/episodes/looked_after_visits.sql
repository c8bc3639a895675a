-- one row per child and visit while looked after, made or due
--
-- in_time, and overdue on a day, as in episodes.visits; a visit that fell due only when the child had left care is none,
-- whether it was made early or not at all.
-- A first visit of which the list gives no day is due by the law's week after the child came into care, wherever the
-- last was in an earlier period of care. So is one that the list does not name at all; and where it names none after
-- the last that was made, the next is due by the longest interval that the law allows. Where it names no visit to a
-- child looked after, nothing is known of them.
create table episodes.looked_after_visits as
with placed as (
  select
    visit.* exclude (due, in_time),
    care.started,
    care.ended,
    -- where the list gives a day, it is counted from that day
    visit.counted_from < visit.due and visit.counted_from < care.started as counts_from_earlier_care,
    if(counts_from_earlier_care, null, visit.due) as own_due,
    coalesce(own_due, care.first_visit_due) as due,
    if(own_due is null, visit.visited_on <= care.first_visit_due, visit.in_time) as in_time
  from (select *, coalesce(visited_on, due) as happens from episodes.visits where kind = 'Looked after') as visit
  asof left join episodes.looked_after as care
    on care.child_id = visit.child_id and care.started <= visit.happens
),

unlisted as (
  select
    care.child_id,
    care.ended,
    care.team,
    coalesce(
      (max(placed.visited_on) + to_months(threshold('looked_after_visit_long_term')::integer))::date,
      care.first_visit_due
    ) as due
  from episodes.looked_after as care
  left join placed using (child_id, started)
  group by care.child_id, care.started, care.ended, care.team, care.first_visit_due
  having count(placed.happens) = 0 or max(placed.visited_on) = max(placed.happens)
)

select
  child_id, due, visited_on, in_time, due + 1 as overdue_from, least(overdue_until, ended) as overdue_until, team
from placed
where started <= due and coalesce(ended > due, true)
union all
select
  child_id, due, null, if(due < getvariable('as_at'), false, null), due + 1, ended, team
from unlisted
where coalesce(ended > due, true) and exists (from placed);
