/*
id: referrals_rate
title: Referrals in 12 months per 10,000 children
question: Are more children referred to us than to other councils, for the children who live here?
family: front_door
unit: rate_per_10000
better: neither
kind: stock
numerator: referrals received in the 12 months to the end of the month, one for each child
denominator: children aged 0 to 17 who live in the area, by the mid-year estimate
basis: definition; DfE, Children in need census
breakdowns: [locality]
benchmark: referrals_rate
looks_back: 12
*/
-- one row per child and referral, for each period end in whose 12 months it falls
select
  ends.day,
  1 as numerator,
  referred.allocated_team as team
from clean.referrals as referred
join period_ends as ends
  on referred.date_of_referral <= ends.day
  and referred.date_of_referral >= window_start(ends.day, 12)
