-- one row per file and spelling of a team that the table of teams does not know, where that table is filled
with known as (
  select lower(trim(team)) as team from reference.teams
  union
  select lower(trim(shown_as)) from reference.teams where shown_as is not null
),

spelled as (
  select file_id, "column", team, min(line) as line, count(*) as rows
  from named_teams
  group by all
)

select
  file_id,
  line,
  "column",
  team as value,
  'is a team of ' || rows::varchar || ' rows that the table of teams does not know: add this spelling to teams.csv' as message
from spelled
where exists (from known) and lower(trim(team)) not in (from known)
