-- one row per assessment; `referred_on`: the referral that it is the first to follow, before the child's next one;
-- `counted_from`: the day from which its time runs, which is that of the referral, or else of its own start; `closed_on`:
-- from which day it is open no more, see the macro open_until
create table episodes.assessments as
with referral_days as (
  -- a child may be referred by several sources on one day; one on which nothing further was done led to no assessment
  select distinct child_id, date_of_referral from clean.referrals where no_further_action is not true
),
placed as (
  select
    assessed.*,
    referral_days.date_of_referral,
    row_number() over (
      partition by assessed.child_id, referral_days.date_of_referral
      order by assessed.continuous_assessment_start_date, assessed.date_of_authorisation nulls last
    ) as place
  from clean.assessments as assessed
  asof left join referral_days
    on referral_days.child_id = assessed.child_id
    and referral_days.date_of_referral <= assessed.continuous_assessment_start_date
)

select
  placed.* exclude (date_of_referral, place),
  if(place = 1, date_of_referral, null) as referred_on,
  coalesce(referred_on, continuous_assessment_start_date) as counted_from,
  open_until(date_of_authorisation, null::date, lists_left.last_listed) as closed_on
from placed
left join episodes.lists_left as lists_left using (file_id);
