-- one row per child and time missing that ended, once the time for a return interview has passed: what is not yet due
-- is not late; "away" (whereabouts known) is not missing
create view episodes.missing_returns as
with timed as (
  select
    *,
    -- without both times, days are counted
    ended_time is not null and interview_completed_time is not null as by_the_clock,
    ended + if(by_the_clock, try_cast(ended_time as time), time '00:00') as returned_at,
    interview_completed + if(by_the_clock, try_cast(interview_completed_time as time), time '00:00') as interviewed_at
  from clean.missing_episodes
  where kind = 'Missing' and ended is not null
)

select
  child_id,
  ended,
  coalesce(interview_offered, false) as offered,
  coalesce(interview_accepted, false) as accepted,
  -- one that the child did not accept did not take place, whatever day is written for it
  coalesce(
    interview_accepted is not false
    and interviewed_at between returned_at and returned_at + to_hours(threshold('return_interview')::integer),
    false
  ) as interviewed_in_time,
  team
from timed
where ended + to_hours(threshold('return_interview')::integer) <= getvariable('as_at');
