/*
id: social_workers_left
title: Social workers who left
question: How many social workers went in the month?
family: workforce
unit: count
better: neither
kind: flow
numerator: children and family social workers, by head, who left in the month
denominator: none
basis: definition; DfE, Children's social work workforce
breakdowns: [team, service, locality, role]
caveats: Without agency. Not told where a team does not give its number.
areas: [workforce]
*/
-- one row per team, role and month
select
  as_at as day,
  leavers as numerator,
  role,
  team
from episodes.social_work_posts
