-- one row per thing that is to be done, of every tracker: by when (`due`; NULL where no day is set), and who holds it;
-- `due_in`: Overdue, Due (within so many days after the as-at date as the threshold `worklist` says, 30 if it says none),
-- Later or No date
create table trackers.open_items as
with cases as (
  select *, nullif(concat_ws(', ', stage, if(notable, 'notable case', null)), '') as stands_at
  from trackers.legal_cases
),

items as (
  select 'Care proceedings' as tracker, case_reference as reference, null::varchar as child_id,
    'Conclude the proceedings' as task, due, team, lawyer as held_by, stands_at
  from cases where is_in_proceedings
  union all
  select 'Hearings', case_reference, null, 'Be ready for the hearing', next_hearing, team, lawyer, stands_at
  from cases where next_hearing is not null
  union all
  select 'Hearings', case_reference, null, 'Record what the hearing decided, and the next one', hearing_passed, team,
    lawyer, stands_at
  from cases where hearing_passed is not null
  union all
  select 'Cases to be issued', case_reference, null, 'Issue the case', null, team, lawyer, stands_at
  from cases where is_to_be_issued
  union all
  select 'Court directions', case_reference, null, direction, due, team, coalesce(owner, lawyer), status
  from trackers.court_directions where is_outstanding
  union all
  select 'Pre-proceedings', family_id, child_id, 'Step down or issue', due, team, null,
    weeks_in_pre_proceedings || if(weeks_in_pre_proceedings = 1, ' week', ' weeks')
  from trackers.pre_proceedings
  union all
  select 'Placement orders', null, child_id, 'Review the placement order', due, team, null, decision
  from trackers.placement_orders
  union all
  select 'Placement orders', null, child_id, 'Apply to revoke the placement order', null, team, null, decision
  from trackers.placement_orders where should_be_revoked
  union all
  select 'Placement orders', null, child_id, 'Record why siblings are placed apart', null, team, null, decision
  from trackers.placement_orders where siblings_undecided
  union all
  select 'Improvement plan', ref, null, activity, target_by, null, lead_officer, rag
  from trackers.improvement_actions where rag <> 'Complete'
  union all
  select 'Recommendations of scrutiny', null, null, item, due, null, null, position
  from trackers.recommendations where not is_answered
  union all
  select 'Escalations', reference, child_id,
    if(next_level is null, 'Resolve the escalation', 'Resolve, or take up to ' || lower(next_held_by[1]) || next_held_by[2:]),
    due, team, held_by, level
  from trackers.escalations where is_open and kind <> 'IRO dispute'
  union all
  select 'Disputes of reviewing officers', reference, child_id, 'Resolve the dispute', due, team, null, stage
  from trackers.disputes where is_open
  union all
  select 'Audits', audit_id, child_id, 'Audit the case', due, team, null, kind
  from trackers.audits where is_to_be_done
  union all
  select 'Audits', audit_id, child_id, 'Do what the audit asked for', actions_due, team, null,
    coalesce(moderated_grade, grade)
  from trackers.audits where has_actions_to_be_done
  union all
  select 'Notifications', reference, child_id, 'Notify: ' || kind, due, null, null, null
  from trackers.notifications where is_to_be_notified
  union all
  select
    case
      when task like '%review%' then 'Reviews'
      when task like '%isit%' then 'Visits'
      when task = 'Assessment' then 'Assessments'
      else 'Health assessments'
    end,
    null, child_id, task, due, team, null, null
  from trackers.statutory_work
)

select
  items.tracker,
  items.reference,
  items.child_id,
  items.task,
  items.due,
  case
    when items.due is null then 'No date'
    when items.due < getvariable('as_at') then 'Overdue'
    when items.due <= getvariable('as_at') + coalesce(threshold('worklist'), 30)::integer then 'Due'
    else 'Later'
  end as due_in,
  if(items.due < getvariable('as_at'), getvariable('as_at') - items.due, null) as days_overdue,
  coalesce(team.shown_as, items.team) as team,
  items.held_by,
  items.stands_at
from items
left join episodes.teams as team using (team)
order by items.tracker, team, items.due, items.reference, items.child_id, items.task;
