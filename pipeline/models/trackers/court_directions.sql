-- one row per direction of a court: whether it is to be met still (`is_outstanding`), and what became of it
create table trackers.court_directions as
with cases as (
  select case_reference, min(lawyer) as lawyer, min(team) as team
  from clean.legal_cases
  group by case_reference
)

select
  direction.case_reference,
  direction.direction,
  direction.made_on,
  direction.due,
  direction.met_on,
  direction.status,
  coalesce(direction.met_on > getvariable('as_at'), true) and (
    direction.met_on is not null
    or coalesce(direction.status not in ('Discharged', 'Extended', 'Met', 'Met late'), true)
  ) as is_outstanding,
  case
    when is_outstanding then if(direction.due < getvariable('as_at'), 'Missed', 'Due')
    when direction.met_on is null then direction.status
    else if(direction.met_on <= direction.due, 'Met', 'Met late')
  end as outcome,
  if(outcome = 'Met late', direction.met_on - direction.due, null) as days_late,
  direction.owner,
  cases.lawyer,
  cases.team
from clean.court_directions as direction
left join cases using (case_reference)
order by direction.due, direction.case_reference, direction.direction, direction.made_on;
