/*
id: strategy_discussions_in_time
title: Strategy discussions held in time
question: When someone fears for a child's safety, do agencies talk soon enough?
family: section_47
unit: percent
better: higher
kind: flow
numerator: concerns of the month that were discussed within the hours that the council has set
denominator: >-
  concerns received in the month that led to a strategy discussion, or whose hours ran out before one was held
basis: local; the council's procedure, in hours from the concern; no figure until it is set in thresholds.csv
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: Follow-up discussions are left out, and so are discussions of which a time of day is not recorded.
areas: [timely_protection]
weekly: true
*/
with concerns as (
  select
    *,
    concern_received + concern_received_time::time as received_at,
    held + held_time::time as held_at
  from clean.strategy_discussions
  where kind is distinct from 'Review'
),

timed as (
  select
    *,
    date_diff('minute', received_at, coalesce(held_at, getvariable('as_at') + interval 1 day)) / 60 as hours
  from concerns
  where held is null or held_at is not null
)

-- one row per child and concern: one that still waits counts once its hours have run out
select
  concern_received as day,
  (hours <= threshold('strategy_discussion'))::integer as numerator,
  1 as denominator,
  team,
  child_id
from timed
where hours is not null
  and (held is not null or hours > coalesce(threshold('strategy_discussion'), 0))
