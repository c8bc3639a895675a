-- one row per visit or review of a child who is on no list of children, where there is a list of children in need
with listed as (
  select child_id from clean.children_in_need
  union
  select child_id from clean.child_protection
  union
  select child_id from clean.children_looked_after
  union
  select child_id from clean.care_leavers
),

held as (
  select 'visit' as what, child_id, file_id, line from clean.visits
  union all
  select 'review', child_id, file_id, line from clean.reviews
)

select
  file_id,
  line,
  'child_id' as "column",
  child_id as value,
  'has a ' || what || ' and is on no list of children in need, protected, in care or leaving it: a list lacks the child or has another identifier' as message
from held
where exists (from clean.children_in_need) and child_id not in (from listed)
