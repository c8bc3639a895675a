-- one row per team as extracts write it: its name, service and locality
create table episodes.teams as
with known as (
  select lower(trim(team)) as spelling, shown_as, service, locality
  from reference.teams
  qualify row_number() over (partition by spelling order by team) = 1
)

select
  named.team,
  coalesce(known.shown_as, named.team) as shown_as,
  known.service,
  known.locality
from (select distinct team from named_teams) as named
left join known on known.spelling = lower(trim(named.team));
