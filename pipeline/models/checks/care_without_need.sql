-- one row per child in care who is not on the list of children in need, where there is such a list
select
  file_id,
  line,
  'child_id' as "column",
  child_id as value,
  'is looked after and not on the list of children in need: one of the lists lacks the child or has another identifier' as message
from clean.children_looked_after
where
  date_ceased_to_be_looked_after is null
  and exists (from clean.children_in_need)
  and child_id not in (select child_id from clean.children_in_need)
