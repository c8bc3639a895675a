/*
id: social_worker_vacancies
title: Social worker vacancies
question: How many of the social workers' posts does nobody of the council's own staff fill?
family: workforce
unit: percent
better: lower
kind: stock
numerator: vacant posts of children and family social workers at the end of the month, in full-time equivalents
denominator: vacant posts, and full-time equivalents in post without agency
basis: definition; DfE, Children's social work workforce
breakdowns: [team, service, locality, role]
benchmark: social_worker_vacancies
caveats: >-
  A post that an agency worker covers is vacant. A team with more people than posts has no vacancies, and takes none
  from another. The national figure is of 30 September.
areas: [workforce]
*/
-- one row per team, role and month
select
  as_at as day,
  vacancies_fte as numerator,
  vacancies_fte + in_post_fte as denominator,
  role,
  team
from episodes.social_work_posts
