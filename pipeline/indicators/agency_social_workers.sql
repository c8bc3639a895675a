/*
id: agency_social_workers
title: Agency social workers
question: How many of the social workers come from an agency?
family: workforce
unit: percent
better: lower
kind: stock
numerator: agency workers among children and family social workers at the end of the month, in full-time equivalents
denominator: agency workers, and full-time equivalents in post
basis: definition; DfE, Children's social work workforce
breakdowns: [team, service, locality, role]
benchmark: agency_social_workers
caveats: A team is left out where its agency workers are not given. The national figure is of 30 September.
areas: [workforce]
*/
-- one row per team, role and month
select
  as_at as day,
  agency_fte as numerator,
  agency_fte + in_post_fte as denominator,
  role,
  team
from episodes.social_work_posts
where agency_fte is not null
