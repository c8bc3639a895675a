/*
id: section_47_overdue_conference
title: Section 47 enquiries with an overdue conference
question: How many children still wait for a conference although its time has passed?
family: section_47
unit: count
better: lower
kind: stock
numerator: >-
  enquiries at the end of the month whose 15 working days had passed, with no conference held nor deemed unnecessary
denominator: none
basis: guidance; Working Together to Safeguard Children; Children in need census, query 8675
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  A conference that is booked but not held is overdue too. When one was deemed unnecessary is not recorded: such an
  enquiry never counts. After six months Annex A no longer lists an enquiry, and it counts no more.
areas: [timely_protection, tracking_of_drift, management_oversight]
weekly: true
looks_back: 6
*/
-- one row per child and enquiry without a conference at the end of a period
select
  ends.day,
  (waiting.conference_due < ends.day)::integer as numerator,
  waiting.team,
  waiting.child_id
from episodes.section_47 as waiting
join period_ends as ends
  on waiting.began <= ends.day
  and waiting.started >= ends.day - to_months(6)
  and coalesce(waiting.conference, date 'infinity') > ends.day
where not waiting.conference_unnecessary
