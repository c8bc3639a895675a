/*
id: looked_after_seen_alone
title: Children seen alone at visits to children looked after
question: When social workers visit children looked after, do they see them alone?
family: looked_after
unit: percent
better: higher
kind: flow
numerator: visits at which the child was seen alone
denominator: visits to children looked after made in the month of which it is recorded whether the child was seen alone
basis: statute; Care Planning, Placement and Case Review (England) Regulations 2010, reg 29
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: A visit at which the child was not seen counts as one at which the child was not seen alone; babies count too.
areas: [assessments_plans_visits]
weekly: true
*/
-- one row per visit that was made
select
  visited_on as day,
  saw_alone(seen, seen_alone)::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.visits
where kind = 'Looked after' and visited_on is not null and saw_alone(seen, seen_alone) is not null
