/*
id: vacancies_covered_by_agency
title: Vacancies covered by agency workers
question: How many of the vacant posts does an agency worker cover?
family: workforce
unit: percent
better: higher
kind: stock
numerator: agency workers who cover a vacant post of a children and family social worker, in full-time equivalents
denominator: vacant posts at the end of the month, in full-time equivalents
basis: definition; DfE, Children's social work workforce
breakdowns: [team, service, locality, role]
benchmark: vacancies_covered_by_agency
caveats: A team is left out where it is not said how many cover a vacancy. The national figure is of 30 September.
areas: [workforce]
*/
-- one row per team, role and month
select
  as_at as day,
  agency_covering_vacancies_fte as numerator,
  vacancies_fte as denominator,
  role,
  team
from episodes.social_work_posts
where agency_covering_vacancies_fte is not null
