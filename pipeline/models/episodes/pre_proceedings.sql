-- one row per child and decision that began pre-proceedings; `due`: the last day on which they end in time; `is_over`:
-- though nobody may know since when
create view episodes.pre_proceedings as
select
  child_id,
  family_id,
  decided_on,
  decided_on + 7 * threshold('pre_proceedings')::integer as due,
  letter_sent_on,
  initial_meeting_on,
  -- what went to court is no longer before proceedings, whether or not the decision has been dated
  coalesce(ended_on, court_application_on) as ended_on,
  ended_on is not null or court_application_on is not null or outcome is not null as is_over,
  outcome,
  family_meeting_offered,
  family_meeting_held,
  parents_represented,
  team
from clean.pre_proceedings
where coalesce(legal_gateway_outcome not in ('Continue with current plan', 'Issue care proceedings'), true);
