-- one row per care leaver and month, as the last list of the month (Annex A list 9) describes them on its day; those who
-- have died, or gone back to live with their family, are left out. Who they are stands in the list of the time, for no
-- list of today names one who has since turned 25
create table episodes.care_leavers as
with listed as (
  select
    *,
    min(delivered) over (partition by child_id) as first_listed,
    -- a template from before 2020 has no such column: nothing is known then, rather than nothing done
    count(allocated_personal_adviser) over list > 0 as gives_advisers,
    count(latest_pathway_plan_review_date) over list > 0 as gives_plan_reviews,
    count(latest_date_of_contact) over list > 0 as gives_contacts
  from history.care_leavers
  window list as (partition by delivered)
)

select
  listed.delivered as day,
  listed.child_id,
  listed.allocated_team as team,
  listed.eligibility_category,
  coalesce(listed.eligibility_category in ('Relevant child', 'Former relevant child'), false) as is_relevant,
  -- whom the law owes a personal adviser and a pathway plan (Children Act 1989, sections 23B and 23C, schedule 2)
  is_relevant or coalesce(listed.eligibility_category = 'Eligible child', false) as is_owed_adviser,
  coalesce(child.sex, if(listed.gender in ('Male', 'Female'), listed.gender, null)) as sex,
  coalesce(child.ethnicity, ethnic_group(listed.ethnicity)) as ethnicity,
  age_on(coalesce(child.date_of_birth, listed.date_of_birth), listed.delivered) as age,
  if(age is null, null, age_band(age)) as age_band,
  listed.in_touch,
  listed.type_of_accommodation,
  -- NULL: abroad, deported or residence not known, whom the DfE leaves out
  if(
    coalesce(leading_code(listed.type_of_accommodation) in ('G', 'H', 'R'), false),
    null,
    coalesce(listed.suitability_of_accommodation = 'Suitable', false)
  ) as is_suitably_housed,
  coalesce(leading_code(listed.activity_status) similar to '[FP][1-5]', false) as is_in_education_or_work,
  coalesce(leading_code(listed.activity_status) similar to 'G[4-6]', false) as is_not_in_education_or_work,
  if(listed.gives_advisers, listed.allocated_personal_adviser is not null, null) as has_adviser,
  -- who has no date is due by when the list first named them
  listed.latest_pathway_plan_review_date as plan_reviewed,
  if(
    listed.gives_plan_reviews,
    coalesce(listed.latest_pathway_plan_review_date, listed.first_listed)
      + to_months(threshold('pathway_plan_review')::integer),
    null
  )::date as plan_review_due,
  listed.latest_date_of_contact as contacted,
  if(
    listed.gives_contacts,
    coalesce(listed.latest_date_of_contact, listed.first_listed)
      + to_months(threshold('personal_adviser_visit')::integer),
    null
  )::date as contact_due
from listed
left join episodes.children as child on child.child_id = listed.child_id
where coalesce(listed.in_touch not in ('Died', 'Returned home'), true);
