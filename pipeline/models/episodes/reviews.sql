-- one row per child and review, held or due, of every kind but core groups: what in time means, and overdue on a day
--
-- in_time: held on the day it was due or before; NULL where no day was due, or that day has not passed and it is not held
-- overdue on a day: `overdue_from <= day and coalesce(overdue_until > day, true)`; where several were missed one after
--   another, the latest stands for them. Whether the case was still open on that day, the list of open cases says.
--
-- A review that was cancelled and not held is none, and neither is a core group, which stands on the same list. Where
-- the council's system set no day, a review is due by the law's interval after the one before (`earlier`: see that it
-- lies in the same episode); of a first one, its list says what it runs from.
create table episodes.reviews as
with listed as (
  select
    *,
    lag(held ignore nulls) over in_turn as earlier,
    lead(held ignore nulls) over in_turn as later
  from clean.reviews
  where (held is not null or cancelled is not true) and kind <> 'Core group'
  window in_turn as (partition by child_id, kind order by coalesce(held, due), due, file_id, line)
),

dated as (
  select
    * exclude (due),
    coalesce(
      due,
      (earlier + to_months(
        case kind
          when 'Child protection review conference' then threshold('child_protection_later_review')
          when 'Looked after review' then threshold('looked_after_later_review')
          when 'Pathway plan review' then threshold('pathway_plan_review')
        end::integer
      ))::date
    ) as due
  from listed
)

select
  child_id,
  kind,
  due,
  held,
  earlier,
  coalesce(held <= due, if(due < getvariable('as_at'), false, null)) as in_time,
  due + 1 as overdue_from,
  least(
    coalesce(held, later),
    lead(due) over (partition by child_id, kind order by coalesce(held, due), due, file_id, line) + 1
  ) as overdue_until,
  participation,
  quorate,
  outcome,
  team
from dated;
