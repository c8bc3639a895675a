-- one row per file and identifier that differs from another child's by leading zeros or case alone
with written as (
  select
    bool_or(lower(child_id) <> upper(child_id)) as with_letters,
    bool_or(starts_with(child_id, '0')) as with_zeros,
    min(length(child_id)) <> max(length(child_id)) as of_several_lengths
  from children
),

-- numbers that are all of one length, or of which none begins with a zero, cannot be alike
alike as (
  select min(child_id) as first, max(child_id) as last
  from children
  where (select with_letters or with_zeros and of_several_lengths from written)
  group by lower(ltrim(child_id, '0'))
  having count(*) > 1
),

spellings as (
  select children.child_id, if(children.child_id = alike.first, alike.last, alike.first) as other
  from children
  join alike on lower(ltrim(alike.first, '0')) = lower(ltrim(children.child_id, '0'))
),

spelled as (
  select file_id, child_id, other, min(line) as line
  from listed_children
  join spellings using (child_id)
  group by file_id, child_id, other
)

select
  file_id,
  line,
  'child_id' as "column",
  child_id as value,
  'is perhaps the same child as ' || other
    || ': the two count as two children until one is written as the other' as message
from spelled
