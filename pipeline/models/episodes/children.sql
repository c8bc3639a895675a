-- one row per child of any list that describes children, as the latest delivery describes it
create table episodes.children as
with described as (
  select child_id, gender, ethnicity, date_of_birth, file_id, line from clean.contacts
  union all
  select child_id, gender, ethnicity, date_of_birth, file_id, line from clean.early_help
  union all
  select child_id, gender, ethnicity, date_of_birth, file_id, line from clean.referrals
  union all
  select child_id, gender, ethnicity, date_of_birth, file_id, line from clean.assessments
  union all
  select child_id, gender, ethnicity, date_of_birth, file_id, line from clean.section_47
  union all
  select child_id, gender, ethnicity, date_of_birth, file_id, line from clean.children_in_need
  union all
  select child_id, gender, ethnicity, date_of_birth, file_id, line from clean.child_protection
  union all
  select child_id, gender, ethnicity, date_of_birth, file_id, line from clean.children_looked_after
  union all
  select child_id, gender, ethnicity, date_of_birth, file_id, line from clean.care_leavers
  union all
  select child_id, gender, ethnicity, date_of_birth, file_id, line from clean.adoption
  union all
  select child_id, sex, ethnicity, date_of_birth, file_id, line from clean.ssda903_header
),

-- the order is total, so that the same rows give the same child
ranked as (
  select described.*, (coalesce(deliveries.until, date '0001-01-01'), file_id, line) as rank
  from described
  left join ledger.deliveries as deliveries using (file_id)
)

select
  child_id,
  max_by(gender, rank) filter (gender in ('Male', 'Female')) as sex,
  max_by(ethnic_group(ethnicity), rank) filter (ethnicity is not null) as ethnicity,
  max_by(date_of_birth, rank) filter (date_of_birth is not null) as date_of_birth
from ranked
group by child_id;
