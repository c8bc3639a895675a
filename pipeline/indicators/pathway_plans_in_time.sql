/*
id: pathway_plans_in_time
title: Pathway plans reviewed within 6 months
question: How many care leavers have a plan for their future that was looked at within the last six months?
family: care_leavers
unit: percent
better: higher
kind: stock
numerator: young people whose plan was reviewed within the last 6 months
denominator: >-
  eligible, relevant and former relevant young people on the last list of the month, without those who have no review
  and are not yet due one
basis: statute; Care Leavers (England) Regulations 2010
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Who has no review on record is late from 6 months after the list first named them. Qualifying care leavers, whom the
  law owes no pathway plan, are left out.
areas: [corporate_responsibility, assessments_plans_visits]
looks_back: 6
*/
-- one row per care leaver who is owed a pathway plan and month
select
  day,
  (plan_review_due >= day)::integer as numerator,
  1 as denominator,
  team,
  child_id,
  age_band,
  sex,
  ethnicity
from episodes.care_leavers
where is_owed_adviser and (plan_reviewed is not null or plan_review_due < day)
