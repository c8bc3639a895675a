/*
id: section_47_to_conference
title: Section 47 enquiries that led to a conference
question: How many enquiries find enough risk to call a child protection conference?
family: section_47
unit: percent
better: neither
kind: flow
numerator: enquiries that led to an initial child protection conference
denominator: section 47 enquiries whose 15 working days for a conference ended in the month
basis: definition; DfE, Children's social care dashboard
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  An enquiry counts in the month in which its time for a conference ends, for until then it may still lead to one. One
  whose conference is held later still is added when it is held.
areas: [timely_protection]
looks_back: 1
*/
-- one row per child and enquiry whose time for a conference has passed
select
  conference_due as day,
  (conference is not null)::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.section_47
where conference_due <= getvariable('as_at')
