/*
id: referrals
title: Referrals
question: How many children were referred to children's social care in the month?
family: front_door
unit: count
better: neither
kind: flow
numerator: referrals received in the month, one for each child
denominator: none
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, source, age_band, sex, ethnicity]
benchmark: referrals
spine: true
weekly: true
*/
-- one row per child and referral
select
  date_of_referral as day,
  1 as numerator,
  referral_source as source,
  allocated_team as team,
  child_id
from clean.referrals
