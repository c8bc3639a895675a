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
spine: true
looks_back: 12
*/
-- one row per child and referral
with referred as (
  select
    *,
    -- by several sources on one day a child is referred once, and not again
    max(date_of_referral) over (
      partition by child_id order by date_of_referral
      range between unbounded preceding and interval 1 day preceding
    ) as earlier
  from clean.referrals
)

select
  date_of_referral as day,
  -- 12 months before 29 February is 28 February
  coalesce(earlier >= date_of_referral - to_months(threshold('re_referral')::integer), false)::integer as numerator,
  1 as denominator,
  referral_source as source,
  allocated_team as team,
  child_id
from referred
