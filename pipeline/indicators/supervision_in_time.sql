/*
id: supervision_in_time
title: Supervision in time
question: Is the supervision of social workers held when it is due?
family: supervision
unit: percent
better: higher
kind: flow
numerator: supervisions held by the day they were due
denominator: supervisions that fell due in the month, held or not
basis: local; the council's own procedure
breakdowns: [team, service, locality, kind]
caveats: >-
  Measured against the day on which the council's own system said that it was due, which knows that a newly qualified
  worker is due sooner; one interval for all would not. One that is due on the as-at date counts once it is held.
areas: [management_oversight, workforce]
spine: true
weekly: true
*/
-- one row per supervision that has fallen due
select
  due as day,
  coalesce(held <= due, false)::integer as numerator,
  1 as denominator,
  kind,
  team
from clean.supervision
-- one that is due on the last day may still be held
where due < getvariable('as_at') or (due = getvariable('as_at') and held is not null)
