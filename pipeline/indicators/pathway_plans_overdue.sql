/*
id: pathway_plans_overdue
title: Pathway plans overdue for review
question: How many care leavers have a plan for their future that nobody has looked at for more than six months?
family: care_leavers
unit: count
better: lower
kind: stock
numerator: >-
  eligible, relevant and former relevant young people whose plan was last reviewed more than 6 months before the end
  of the month
denominator: none
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
  (plan_review_due < day)::integer as numerator,
  team,
  child_id,
  age_band,
  sex,
  ethnicity
from episodes.care_leavers
where is_owed_adviser
