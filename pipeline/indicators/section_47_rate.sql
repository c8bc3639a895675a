/*
id: section_47_rate
title: Section 47 enquiries in 12 months per 10,000 children
question: How often does the council make enquiries about harm, for the number of children who live here?
family: section_47
unit: rate_per_10000
better: neither
kind: stock
numerator: section 47 enquiries begun in the 12 months to the end of the month, one for each child
denominator: children aged 0 to 17 who live in the area, by the mid-year estimate
basis: definition; DfE, Children in need census
breakdowns: [locality]
benchmark: section_47_enquiries_rate
areas: [timely_protection]
looks_back: 12
*/
-- one row per enquiry and end of a period in whose 12 months it began
select
  ends.day,
  1 as numerator,
  enquiries.allocated_team as team
from clean.section_47 as enquiries
join period_ends as ends
  on enquiries.section_47_start_date <= ends.day
  and enquiries.section_47_start_date >= window_start(ends.day, 12)
