/*
id: referrals_no_further_action
title: Referrals closed with no further action
question: How many referrals come to nothing once somebody has looked at them?
family: front_door
unit: percent
better: neither
kind: flow
numerator: referrals received in the month on which nothing further was done after initial consideration
denominator: referrals received in the month, those left out that do not say
basis: definition; DfE, Children in need census guide 2023-24, 3.4
breakdowns: [team, service, locality, source, age_band, sex, ethnicity]
benchmark: referrals_with_no_further_action
areas: [timely_protection]
*/
-- one row per child and referral that says whether anything further was done
select
  date_of_referral as day,
  no_further_action::integer as numerator,
  1 as denominator,
  referral_source as source,
  allocated_team as team,
  child_id
from clean.referrals
where no_further_action is not null
