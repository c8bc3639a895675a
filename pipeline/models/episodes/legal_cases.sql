-- one row per case of the legal team and type, which is over when it is for the last of its children; `is_issued` and
-- `is_over`: though nobody may know since when; `tracked_as`: the word under which the care tracker counts it, if any
create table episodes.legal_cases as
select
  case_reference,
  case_type,
  case
    when case_type = 'Care proceedings' then 'Care'
    when case_type like 'Deprivation of liberty%' then 'Deprivation of liberty'
    when case_type = 'Miscellaneous applications' then 'Part 18'
  end as tracked_as,
  min(received_on) as received_on,
  bool_or(
    issued_on is not null
    or coalesce(stage = 'Issued' or stage like '%hearing', false)
  ) as is_issued,
  min(issued_on) as issued_on,
  bool_and(concluded_on is not null or coalesce(stage = 'Concluded', false)) as is_over,
  if(is_over, max(concluded_on), null) as concluded_on,
  min(team) as team
from clean.legal_cases
group by case_reference, case_type;
