-- one row per file and identifier that differs from another child's by leading zeros or case alone
with alike as (
  select lower(ltrim(child_id, '0')) as plain_id, min(child_id) as first, max(child_id) as last
  from listed_children
  group by plain_id
  having min(child_id) <> max(child_id)
),

spelled as (
  select file_id, child_id, min(line) as line
  from listed_children
  where lower(ltrim(child_id, '0')) in (select plain_id from alike)
  group by file_id, child_id
)

select
  file_id,
  line,
  'child_id' as "column",
  child_id as value,
  'is perhaps the same child as ' || if(child_id = first, last, first)
    || ': the two count as two children until one is written as the other' as message
from spelled
join alike on alike.plain_id = lower(ltrim(child_id, '0'))
