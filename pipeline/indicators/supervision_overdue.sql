/*
id: supervision_overdue
title: Supervision overdue
question: How many social workers wait for supervision although its day has passed?
family: supervision
unit: count
better: lower
kind: stock
numerator: workers, or cases of theirs, whose supervision was due before the end of the month and not held by then
denominator: none
basis: local; the council's own procedure
breakdowns: [team, service, locality, kind]
caveats: >-
  Supervision that was missed is made up for by the next of its kind that is held. A worker whom counts of caseloads
  have named, and name no more, waits no longer.
areas: [management_oversight, workforce]
weekly: true
*/
-- optional: clean.caseloads
with made_up as (
  select
    *,
    min(held) over (
      partition by worker_id, child_id, kind
      order by due
      rows between current row and unbounded following
    ) as made_up_on
  from clean.supervision
),

-- who has left: a list of supervision keeps what they missed for ever
gone as (
  select worker_id, last_day(max(as_at)) as left_by
  from clean.caseloads
  where worker_id is not null
  group by worker_id
  having max(as_at) < (select max(as_at) from clean.caseloads)
)

-- one row per worker, child and kind of supervision that was overdue at the end of a period
select
  ends.day,
  1 as numerator,
  due.kind,
  -- the team of the supervision that has been missing longest
  arg_min_null(due.team, due.due) as team
from made_up as due
join period_ends as ends
  on due.due < ends.day
  and coalesce(due.made_up_on, date 'infinity') > ends.day
left join gone on gone.worker_id = due.worker_id
where coalesce(gone.left_by, date 'infinity') >= ends.day
group by ends.day, due.worker_id, due.child_id, due.kind
