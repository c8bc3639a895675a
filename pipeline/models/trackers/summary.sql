-- one row per tracker and, of those who hold it (`all`, `team`, `held_by`), each: how much of it is open, overdue and soon due
create table trackers.summary as
with told as (
  select
    *,
    unnest(['all', 'team', 'held_by']) as breakdown,
    unnest(['all', team, held_by]) as member
  from trackers.open_items
)

select
  tracker,
  breakdown,
  member,
  count(*)::integer as open,
  count(*) filter (due_in = 'Overdue')::integer as overdue,
  count(*) filter (due_in = 'Due')::integer as due_soon,
  count(*) filter (due_in = 'No date')::integer as undated,
  max(days_overdue)::integer as longest_overdue
from told
where member is not null
group by tracker, breakdown, member
order by tracker, breakdown, member;
