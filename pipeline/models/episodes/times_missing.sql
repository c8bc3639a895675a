-- one row per child and time missing or away, and whether the child was looked after when it began
create view episodes.times_missing as
select
  spell.*,
  if(
    care.started is not null and coalesce(care.ended > spell.started, true),
    'Looked after',
    'Not looked after'
  ) as case_type
from clean.missing_episodes as spell
asof left join episodes.looked_after as care
  on care.child_id = spell.child_id and care.started <= spell.started;
