/*
id: referrals_assessed_not_in_need
title: Referrals assessed and found not to be in need
question: How many children do we assess only to find that they do not need social care?
family: front_door
unit: percent
better: neither
kind: flow
numerator: referrals whose assessment found that the child does not need social care
denominator: >-
  referrals whose 45 working days ended in the month, those left out whose assessment is still open or gives no result
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, source, age_band, sex, ethnicity]
benchmark: referrals_assessed_not_in_need
caveats: >-
  Counted in the month in which the time for the assessment ended, since its result is not known before. The first
  assessment after a referral, and before the child's next one, is taken to be its assessment.
looks_back: 3
*/
-- the limit is joined, not asked for in each row: that takes a hundred times as long
with allowed as (
  select threshold('assessment')::integer as working_days
),
due as (
  select referrals.*, add_working_days(date_of_referral, allowed.working_days) as day
  from clean.referrals
  cross join allowed
)

-- one row per child and referral of which is known whether an assessment followed, and what it found
select
  due.day,
  coalesce(not assessed.assessed_as_requiring_support, false)::integer as numerator,
  1 as denominator,
  due.referral_source as source,
  due.allocated_team as team,
  due.child_id
from due
left join episodes.assessments as assessed
  on assessed.child_id = due.child_id
  and assessed.referred_on = due.date_of_referral
where due.day <= getvariable('as_at')
  and (
    assessed.child_id is null
    or (assessed.date_of_authorisation is not null and assessed.assessed_as_requiring_support is not null)
  )
