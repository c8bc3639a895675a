/*
id: looked_after_seen_alone
title: Children looked after seen alone
question: When social workers visit children looked after, do they see them alone?
family: looked_after
unit: percent
better: higher
kind: flow
numerator: those at which the child was seen alone
denominator: visits made in the month at which the child was seen, for which it is recorded whether alone
basis: statute; Care Planning, Placement and Case Review (England) Regulations 2010, reg 29
breakdowns: [team, service, age_band, sex, ethnicity]
areas: [assessments_plans_visits]
*/
-- one row per visit at which the child was seen
select
  visited_on as day,
  seen_alone::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.visits
where kind = 'Looked after' and visited_on is not null and seen and seen_alone is not null
