/*
id: initial_conferences_rate
title: Initial conferences in 12 months per 10,000 children
question: How often is a first child protection conference held, for the number of children who live here?
family: section_47
unit: rate_per_10000
better: neither
kind: stock
numerator: initial child protection conferences held in the 12 months to the end of the month, one for each child
denominator: children aged 0 to 17 who live in the area, by the mid-year estimate
basis: definition; DfE, Children in need census
breakdowns: [locality]
benchmark: initial_conferences_rate
caveats: One that followed several enquiries counts once.
areas: [timely_protection]
looks_back: 13
*/
-- one row per conference and end of a period in whose 12 months it was held
select
  ends.day,
  1 as numerator,
  held.team
from episodes.initial_conferences as held
join period_ends as ends
  on held.conference <= ends.day
  and held.conference >= window_start(ends.day, 12)
