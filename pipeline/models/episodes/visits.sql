-- one row per child and visit, made or due, of every kind: what in time means, and overdue on a day
--
-- in_time: made on the day it was due or before; NULL where no day was due, or that day has not passed and it is not made
-- overdue on a day: `overdue_from <= day and coalesce(overdue_until > day, true)`; where several were missed one after
--   another, the latest stands for them. Whether the case was still open on that day, the list of open cases says.
--
-- Due is what the council's system set; where it set no day, the interval of the council's procedure, or of the law,
-- after the visit before. So is the visit after the last, where a list of visits that were made does not name it.
-- `counted_from` is the day of the visit before, or else `due`: see that it lies in the same episode. A visit at which the
-- child was not seen was made; `seen` says so.
create table episodes.visits as
with named as (
  select
    *,
    lag(visited_on ignore nulls) over in_turn as earlier,
    lead(visited_on ignore nulls) over in_turn as later,
    row_number() over in_turn = count(*) over (partition by child_id, kind) as is_last
  from clean.visits
  window in_turn as (partition by child_id, kind order by coalesce(visited_on, due), due, file_id, line)
),

listed as (
  select * exclude (is_last) from named
  union all by name
  -- children looked after are left to episodes.looked_after_visits, since the law has several intervals for them
  select child_id, kind, team, file_id, line, visited_on as earlier
  from named
  where is_last and visited_on is not null and kind <> 'Looked after'
),

-- joined by equality: the macro add_working_days takes seconds here
dated as (
  select
    listed.* exclude (due),
    coalesce(listed.due, earlier) as counted_from,
    coalesce(
      listed.due,
      working_day.date,
      case kind
        when 'Looked after' then (earlier + to_days(7 * threshold('looked_after_visit')::integer))::date
        when 'Care leaver' then (earlier + to_months(threshold('personal_adviser_visit')::integer))::date
      end
    ) as due
  from listed
  left join calendar.days as made on made.date = earlier
  left join calendar.days as working_day
    on working_day.is_working_day
    and working_day.working_day_number = made.working_day_number + case kind
      when 'Child in need' then threshold('child_in_need_visit')
      when 'Child protection' then threshold('child_protection_visit')
    end::integer
)

select
  child_id,
  kind,
  due,
  visited_on,
  counted_from,
  coalesce(visited_on <= due, if(due < getvariable('as_at'), false, null)) as in_time,
  due + 1 as overdue_from,
  least(
    coalesce(visited_on, later),
    lead(due) over (partition by child_id, kind order by coalesce(visited_on, due), due, file_id, line) + 1
  ) as overdue_until,
  seen,
  seen_alone,
  team
from dated
where visited_on is not null or due is not null;
