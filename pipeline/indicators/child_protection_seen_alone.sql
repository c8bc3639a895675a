/*
id: child_protection_seen_alone
title: Children seen alone at child protection visits
question: Do social workers speak with the child alone when they visit?
family: child_protection
unit: percent
better: higher
kind: flow
numerator: visits at which the child was seen alone
denominator: child protection visits made in the month of which it is recorded whether the child was seen alone
basis: guidance; Working Together to Safeguard Children
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: A visit at which the child was not seen counts as one at which the child was not seen alone; babies count too.
areas: [timely_protection, assessments_plans_visits]
weekly: true
*/
-- one row per child and visit that was made
select
  visited_on as day,
  saw_alone(seen, seen_alone)::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.visits
where kind = 'Child protection' and visited_on is not null and saw_alone(seen, seen_alone) is not null
