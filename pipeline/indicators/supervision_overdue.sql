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
  Supervision that was missed is made up for by the next of its kind that is held. That of a worker who has left
  counts until the council's list no longer gives it as due.
areas: [management_oversight, workforce]
weekly: true
*/
-- one row per worker, child and kind of supervision that was overdue at the end of a period
with made_up as (
  select
    *,
    min(held) over (
      partition by worker_id, child_id, kind
      order by due
      rows between current row and unbounded following
    ) as made_up_on
  from clean.supervision
)

select
  ends.day,
  1 as numerator,
  due.kind,
  -- the team of the supervision that has been missing longest
  min_by(due.team, due.due) as team
from made_up as due
join period_ends as ends
  on due.due < ends.day
  and coalesce(due.made_up_on > ends.day, true)
group by ends.day, due.worker_id, due.child_id, due.kind
