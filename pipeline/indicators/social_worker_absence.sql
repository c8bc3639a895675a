/*
id: social_worker_absence
title: Social worker sickness absence
question: How much of the social workers' time was lost to sickness?
family: workforce
unit: percent
better: lower
kind: flow
numerator: working days that children and family social workers lost to sickness in the month
denominator: full-time equivalents in post at its end, without agency, times the working days of the month
basis: definition; DfE, Children's social work workforce
breakdowns: [team, service, locality, role]
benchmark: social_worker_absence
caveats: >-
  A team is left out where its sickness is not given. The national figure is of the year to 30 September, in which
  full-time is 253 working days.
areas: [workforce]
*/
with working_days as (
  select month, count(*) as days
  from calendar.days
  where is_working_day
  group by month
)

-- one row per team, role and month
select
  posts.as_at as day,
  posts.sickness_days as numerator,
  posts.in_post_fte * working_days.days as denominator,
  posts.role,
  posts.team
from episodes.social_work_posts as posts
join working_days using (month)
where posts.sickness_days is not null
