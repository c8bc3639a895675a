/*
id: care_proceedings_open
title: Care proceedings before the court
question: How many care cases are before the court at the end of the month?
family: legal
unit: count
better: neither
kind: stock
numerator: care proceedings issued and not concluded at the end of the month
denominator: none
basis: local; the legal team's list of cases
breakdowns: [team, service, locality]
caveats: Cases are counted, not children. A case whose stage says that it is concluded, without a date, is left out.
areas: [timely_protection, tracking_of_drift]
weekly: true
*/
-- one row per case that was before the court at the end of a period
select
  ends.day,
  1 as numerator,
  live.team
from episodes.care_proceedings as live
join period_ends as ends
  on live.issued_on <= ends.day
  and (not live.is_over or live.concluded_on > ends.day)
