/*
id: court_directions_due
title: Court directions due
question: How many directions of courts fell due, and what became of them?
family: legal
unit: count
better: neither
kind: flow
numerator: directions due in the month, whatever became of them
denominator: none
basis: local; the legal team's tracker of directions
breakdowns: [outcome]
caveats: >-
  By what is known now: one that was met late counts so in the month in which it was due. Met without a day is taken
  at its word.
areas: [management_oversight]
*/
-- one row per direction whose day has come
select
  due as day,
  1 as numerator,
  case
    when met_on <= due then 'Met'
    when met_on is not null or status = 'Met late' then 'Met late'
    when status in ('Met', 'Discharged', 'Extended') then status
    else 'Not met'
  end as outcome
from clean.court_directions
where due < getvariable('as_at') or (due = getvariable('as_at') and met_on is not null)
