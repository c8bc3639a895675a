/*
id: social_worker_turnover
title: Social worker turnover
question: How many of the social workers left in the last 12 months?
family: workforce
unit: percent
better: lower
kind: stock
numerator: >-
  children and family social workers who left in the 12 months to the end of the month, in full-time equivalents
denominator: full-time equivalents in post at the end of the month, without agency
basis: definition; DfE, Children's social work workforce
breakdowns: [team, service, locality, role]
benchmark: social_worker_turnover
caveats: >-
  Where leavers are given by head only, each counts as one full-time. A team is left out where the leavers of one of
  the 12 months are not given. A month is not told where one of the 12 has no table. The national figure is of the
  year to 30 September.
areas: [workforce]
looks_back: 11
*/
with year_to as (
  select
    date_trunc('month', ends.day)::date as month,
    ends.day
  from period_ends as ends
  join (select distinct month from episodes.social_work_posts) as given
    on given.month between date_trunc('month', ends.day) - interval 11 months and ends.day
  group by all
  having count(*) = 12
)

-- one row per team, role and period's end
select
  year_to.day,
  sum(coalesce(posts.leavers_fte, posts.leavers)) as numerator,
  -- a team that is no more has leavers, and nobody in post
  coalesce(sum(posts.in_post_fte) filter (posts.month = year_to.month), 0) as denominator,
  posts.role,
  posts.team
from year_to
join episodes.social_work_posts as posts
  on posts.month between year_to.month - interval 11 months and year_to.month
group by all
having count(coalesce(posts.leavers_fte, posts.leavers)) = count(*)
