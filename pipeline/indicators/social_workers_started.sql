/*
id: social_workers_started
title: Social workers who started
question: How many social workers came in the month?
family: workforce
unit: count
better: neither
kind: flow
numerator: children and family social workers, by head, who started in the month
denominator: none
basis: definition; DfE, Children's social work workforce
breakdowns: [team, service, locality, role]
caveats: Without agency. Not told where a team does not give its number.
areas: [workforce]
*/
-- one row per team, role and month
select
  as_at as day,
  starters as numerator,
  role,
  team
from episodes.social_work_posts
