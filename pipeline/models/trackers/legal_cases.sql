-- one row per case of the legal team and type that is live at the as-at date; `due`: the last day on which care proceedings
-- are concluded in time; `hearing_passed`: the hearing that was to be next, where it has been and no other is named
create table trackers.legal_cases as
with details as (
  select
    case_reference,
    case_type,
    min(family_reference) as family_reference,
    count(distinct child_id) as children,
    arg_min(stage, child_id) as stage,
    min(next_hearing) filter (next_hearing >= getvariable('as_at')) as next_hearing,
    max(next_hearing) as last_named,
    min(lawyer) as lawyer,
    coalesce(bool_or(notable), false) as notable
  from clean.legal_cases
  where coalesce(concluded_on > getvariable('as_at'), true)
  group by case_reference, case_type
)

select
  live.case_reference,
  details.family_reference,
  live.case_type,
  details.children,
  details.stage,
  live.received_on,
  live.issued_on,
  live.case_type = 'Care proceedings' and live.issued_on is not null as is_in_proceedings,
  if(is_in_proceedings, (getvariable('as_at') - live.issued_on) // 7, null) as weeks_in_proceedings,
  if(is_in_proceedings, live.issued_on + 7 * threshold('care_proceedings')::integer, null) as due,
  not live.is_issued and live.case_type not in (
    'Pre-proceedings (PLO) cases', 'Human Rights Act claims, settled or to be settled'
  ) as is_to_be_issued,
  details.next_hearing,
  if(details.next_hearing is null, details.last_named, null) as hearing_passed,
  details.lawyer,
  live.team,
  details.notable
from episodes.legal_cases as live
join details using (case_reference, case_type)
where live.received_on <= getvariable('as_at')
  and (not live.is_over or live.concluded_on > getvariable('as_at'))
order by live.received_on, live.case_reference, live.case_type;
