/*
id: personal_adviser_contact_in_time
title: Care leavers in contact with their adviser within 2 months
question: How many care leavers has somebody from the council spoken to in the last two months?
family: care_leavers
unit: percent
better: higher
kind: stock
numerator: young people whose latest contact was within the last 2 months
denominator: >-
  eligible, relevant and former relevant young people on the last list of the month, without those who have no contact
  and are not yet due one
basis: statute; Care Leavers (England) Regulations 2010, reg 8(2)
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  The law asks for a visit; the list has the latest contact of any kind. The visits within 7 days of a move and at the
  first review of the plan are not told by it. Who has no contact on record is late from 2 months after the list first
  named them. Qualifying care leavers are left out.
areas: [corporate_responsibility, assessments_plans_visits]
looks_back: 2
*/
-- one row per care leaver who is owed an adviser and month
select
  day,
  (contact_due >= day)::integer as numerator,
  1 as denominator,
  team,
  child_id,
  age_band,
  sex,
  ethnicity
from episodes.care_leavers
where is_owed_adviser and (contacted is not null or contact_due < day)
