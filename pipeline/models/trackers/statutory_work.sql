-- one row per child and visit, review, assessment or health assessment that is next for it at the as-at date, as far as it
-- is known by when that is due; of several visits that were missed the latest stands for them
create table trackers.statutory_work as
with open_plans as (
  from episodes.child_protection_plans
  where started <= getvariable('as_at') and coalesce(ended > getvariable('as_at'), true)
),

in_need as (
  select child_id, cin_start_date as started, allocated_team as team
  from clean.children_in_need
  where case_status = 'Child in need plan' and coalesce(cin_closure_date > getvariable('as_at'), true)
),

in_care as (
  from episodes.looked_after
  where started <= getvariable('as_at') and coalesce(ended > getvariable('as_at'), true)
),

assessed as (
  from episodes.health_checks_done where kind = 'Health assessment' and done_on <= getvariable('as_at')
),

visits_to_make as (
  select *
  from episodes.visits
  where visited_on is null and coalesce(overdue_until > getvariable('as_at'), true)
),

work as (
  -- joined by equality, as add_working_days takes seconds here
  select 'Assessment' as task, opened.child_id, opened.allocated_team as team, last_day.date as due
  from episodes.assessments as opened
  join calendar.days as began on began.date = opened.counted_from
  join calendar.days as last_day
    on last_day.is_working_day
    and last_day.working_day_number = began.working_day_number + threshold('assessment')::integer
  where opened.continuous_assessment_start_date <= getvariable('as_at')
    and coalesce(opened.closed_on > getvariable('as_at'), true)
  union all
  select 'Child protection visit', plans.child_id, plans.team, visits.due
  from open_plans as plans
  join visits_to_make as visits
    on visits.kind = 'Child protection'
    and visits.child_id = plans.child_id
    and visits.counted_from >= plans.started
  union all
  select 'Visit to a child in need', plans.child_id, plans.team, visits.due
  from in_need as plans
  join visits_to_make as visits
    on visits.kind = 'Child in need'
    and visits.child_id = plans.child_id
    and visits.counted_from >= plans.started
  union all
  select 'Visit to a child looked after', care.child_id, care.team, visits.due
  from in_care as care
  join episodes.looked_after_visits as visits
    on visits.child_id = care.child_id
    and visits.visited_on is null
    and coalesce(visits.overdue_until > getvariable('as_at'), true)
  union all
  select 'Child protection review conference', child_id, team, due
  from episodes.child_protection_reviews
  where held is null and started <= getvariable('as_at') and coalesce(ended > getvariable('as_at'), true)
  union all
  select 'Looked after review', child_id, team, due
  from episodes.looked_after_reviews
  where held is null and started <= getvariable('as_at') and coalesce(ended > getvariable('as_at'), true)
  union all
  select 'Health assessment', care.child_id, care.team,
    if(
      latest.done_on >= care.started,
      latest.done_on + to_months(if(
        age_on(child.date_of_birth, getvariable('as_at')) < 5,
        threshold('health_assessment_under_5'),
        threshold('health_assessment')
      )::integer),
      care.first_health_assessment_due
    )
  from in_care as care
  left join episodes.children as child on child.child_id = care.child_id
  left join (select child_id, max(done_on) as done_on from assessed group by child_id) as latest
    on latest.child_id = care.child_id
  where exists (from assessed)
)

select task, child_id, min(due)::date as due, min(team) as team
from work
where due is not null
group by task, child_id
order by task, child_id;
