-- one row per child on a child protection plan who is not on the list of children in need, where there is such a list
select
  child_protection.file_id,
  child_protection.line,
  'child_id' as "column",
  child_protection.child_id as value,
  'has a child protection plan and is not on the list of children in need: one of the lists lacks the child or has another identifier' as message
from clean.child_protection
where
  child_protection.plan_end_date is null
  and exists (from clean.children_in_need)
  and child_protection.child_id not in (select child_id from clean.children_in_need)
