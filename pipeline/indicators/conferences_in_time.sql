/*
id: conferences_in_time
title: Initial conferences within 15 working days
question: When an enquiry finds a child at risk, is the conference held within the time that guidance allows?
family: section_47
unit: percent
better: higher
kind: flow
numerator: conferences held by the 15th working day after the strategy discussion at which the enquiry began
denominator: initial child protection conferences held in the month
basis: guidance; Working Together to Safeguard Children; Children in need census guide 2023-24, 4.12
breakdowns: [team, service, locality, age_band, sex, ethnicity]
benchmark: initial_conferences_in_15_working_days
caveats: >-
  Counted from the council's own list of strategy discussions where it has the one that decided on the enquiry (the last
  held by the day it began, since the child's enquiry before, and at most 15 working days earlier), else from the start
  of the enquiry in Annex A. A conference that was never held is not in here: see those overdue. One that followed
  several enquiries counts once, from the first of them.
areas: [timely_protection]
spine: true
weekly: true
looks_back: 1
*/
-- one row per child and conference that was held
select
  conference as day,
  (conference <= conference_due)::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.initial_conferences
where conference_due is not null
