-- one row per child and period of being looked after, as the latest list describes it, with the days by which the law
-- wants something done for the first time; short breaks (V3, V4) are no such period. `ended`: from which day it is over,
-- see the macro open_until; `ceased`: when the child ceased to be looked after, as recorded
create table episodes.looked_after as
with working_days as (
  select date, working_day_number from calendar.days where is_working_day
)

select
  child_id,
  date_started_to_be_looked_after as started,
  open_until(
    date_ceased_to_be_looked_after,
    lead(date_started_to_be_looked_after) over (partition by child_id order by date_started_to_be_looked_after),
    lists_left.last_listed
  ) as ended,
  date_ceased_to_be_looked_after as ceased,
  review.date as first_review_due,
  (started + to_days(7 * threshold('looked_after_first_visit')::integer))::date as first_visit_due,
  health.date as first_health_assessment_due,
  education.date as first_education_plan_due,
  -- health is measured of children who have been looked after that long without a break
  (started + to_months(threshold('looked_after_a_year')::integer))::date as a_year_on,
  category_of_need,
  legal_status,
  placement_type,
  reason_ceased_to_be_looked_after as reason_ceased,
  allocated_team as team
from clean.children_looked_after
left join episodes.lists_left as lists_left using (file_id)
-- joined by equality: the macro add_working_days takes a minute here
left join calendar.days as first_day on first_day.date = date_started_to_be_looked_after
left join working_days as review
  on review.working_day_number = first_day.working_day_number + threshold('looked_after_first_review')::integer
left join working_days as health
  on health.working_day_number = first_day.working_day_number + threshold('health_assessment_initial')::integer
left join working_days as education
  on education.working_day_number = first_day.working_day_number + threshold('personal_education_plan')::integer
where coalesce(leading_code(legal_status) not in ('V3', 'V4'), true);
