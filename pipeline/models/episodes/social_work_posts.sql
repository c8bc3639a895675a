-- one row per team, role and month: the posts of social workers by the team's last table of the month; FTE and days as
-- decimals, which add up exactly
create view episodes.social_work_posts as
select
  date_trunc('month', as_at)::date as month,
  as_at,
  team,
  role,
  in_post_fte::decimal(12, 4) as in_post_fte,
  -- a team with more people than posts has no vacancies, and takes none from another
  greatest(vacancies_fte, 0)::decimal(12, 4) as vacancies_fte,
  agency_fte::decimal(12, 4) as agency_fte,
  agency_covering_vacancies_fte::decimal(12, 4) as agency_covering_vacancies_fte,
  starters,
  leavers,
  leavers_fte::decimal(12, 4) as leavers_fte,
  sickness_days::decimal(12, 4) as sickness_days
from clean.workforce
qualify
  as_at = max(as_at) over (partition by team, date_trunc('month', as_at))
  -- a row without a role is of social workers, unless the team has others that name theirs
  and coalesce(is_social_work(role), count(role) over (partition by team, as_at) = 0);
