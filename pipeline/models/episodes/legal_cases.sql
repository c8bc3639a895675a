-- one row per case of the legal team and type: live until it is over for the last of its children; `tracked_as`: under
-- which word the legal team's care tracker counts it, which counts no others
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
  min(issued_on) as issued_on,
  if(count(concluded_on) = count(*), max(concluded_on), null) as concluded_on,
  min(team) as team
from clean.legal_cases
-- what is over, nobody knows since when, is neither live nor concluded in any month
where concluded_on is not null or coalesce(stage <> 'Concluded', true)
group by case_reference, case_type;
