/*
id: social_workers_in_post
title: Full-time equivalent social workers in post
question: How many social workers does the council employ?
family: workforce
unit: count
better: neither
kind: stock
numerator: full-time equivalents of children and family social workers in post at the end of the month, without agency
denominator: none
basis: definition; DfE, Children's social work workforce
breakdowns: [team, service, locality, role]
areas: [workforce]
*/
-- one row per team, role and month
select
  as_at as day,
  in_post_fte as numerator,
  role,
  team
from episodes.social_work_posts
