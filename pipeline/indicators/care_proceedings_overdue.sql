/*
id: care_proceedings_overdue
title: Care proceedings beyond 26 weeks
question: How many care cases are still before the court although their time has passed?
family: legal
unit: count
better: lower
kind: stock
numerator: care proceedings before the court at the end of the month that were issued more than 26 weeks before
denominator: none
basis: statute; Children Act 1989, section 32(1)(a)
breakdowns: [team, service, locality]
caveats: >-
  Cases are counted, not children; extensions that the court grants are not known. A case whose stage says that it is
  concluded, without a date, is left out.
areas: [timely_protection, tracking_of_drift]
weekly: true
*/
-- one row per case that was before the court at the end of a period
select
  ends.day,
  (ends.day > live.due)::integer as numerator,
  live.team
from episodes.care_proceedings as live
join period_ends as ends
  on live.issued_on <= ends.day
  and (not live.is_over or live.concluded_on > ends.day)
