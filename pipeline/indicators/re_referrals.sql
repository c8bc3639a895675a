/*
id: re_referrals
title: Re-referrals within 12 months
question: How many of the children referred in the month had been referred before in the last year?
family: front_door
unit: percent
better: lower
kind: flow
numerator: referrals of a child who had another referral in the 12 months before, on an earlier day
denominator: referrals received in the month
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, source, age_band, sex, ethnicity]
benchmark: re_referrals_within_12_months
caveats: Another referral on the same day is not an earlier one.
areas: [assessments_plans_visits, quality_assurance]
spine: true
weekly: true
looks_back: 12
*/
with referral_days as (
  -- a child may be referred by several sources on one day, and none of them is earlier than the others
  select child_id, date_of_referral, lag(date_of_referral) over (partition by child_id order by date_of_referral) as earlier
  from (select distinct child_id, date_of_referral from clean.referrals)
)

-- one row per child and referral
select
  date_of_referral as day,
  -- 12 months before 29 February is 28 February; a first referral has an earlier one in no window
  (coalesce(earlier, date '0001-01-01') >= date_of_referral - to_months(threshold('re_referral')::integer))::integer
    as numerator,
  1 as denominator,
  referral_source as source,
  allocated_team as team,
  child_id
from clean.referrals
join referral_days using (child_id, date_of_referral)
