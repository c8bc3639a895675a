-- the code that a list writes before its words, such as V2 of "V2: Single period under S20"
create macro leading_code(words) as regexp_extract(words, '^[A-Z][0-9]+[A-Z]?');

-- one row per child and period of being looked after, as the latest list describes it, with the days by which the law
-- wants something done for the first time; short breaks (V3, V4) are no such period
create table episodes.looked_after as
select
  child_id,
  date_started_to_be_looked_after as started,
  date_ceased_to_be_looked_after as ended,
  add_working_days(started, threshold('looked_after_first_review')) as first_review_due,
  (started + to_days(7 * threshold('looked_after_first_visit')::integer))::date as first_visit_due,
  add_working_days(started, threshold('health_assessment_initial')) as first_health_assessment_due,
  add_working_days(started, threshold('personal_education_plan')) as first_education_plan_due,
  -- health is measured of children who have been looked after that long without a break
  (started + to_months(threshold('looked_after_a_year')::integer))::date as a_year_on,
  category_of_need,
  legal_status,
  placement_type,
  reason_ceased_to_be_looked_after as reason_ceased,
  allocated_team as team
from clean.children_looked_after
where coalesce(leading_code(legal_status) not in ('V3', 'V4'), true);
