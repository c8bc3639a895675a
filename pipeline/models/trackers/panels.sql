-- one row per panel and day on which it is expected to meet, from the month before the as-at date to two months after its
-- own; `planned_for`: the day by its rhythm, `expected_on`: that day, or where it is a bank holiday what the panel has said
-- it does then (NULL: it does not meet, or nobody has said); with what the record of its meetings says of it
--
-- Fortnights and four weeks are counted from any one of its days that panel_rhythms.csv gives, or else from its last
-- meeting that was planned; without either no day is known. Two panels that take turns meet, one or the other, every week.
create table trackers.panels as
with rhythms as (
  select
    panels.*,
    case frequency
      when 'Weekly' then 1
      when 'Fortnightly each' then 1
      when 'Fortnightly' then 2
      when 'Every fourth week' then 4
    end as weeks,
    coalesce(rhythm.meets_on, last_meeting.planned_for) as counted_from,
    rhythm.bank_holidays
  from clean.panels as panels
  left join reference.panel_rhythms as rhythm using (panel)
  left join (
    select panel, max(planned_for) as planned_for from clean.panel_meetings group by panel
  ) as last_meeting using (panel)
),

days as (
  select *
  from calendar.days
  where date >= date_trunc('month', getvariable('as_at')) - to_months(1)
    and date < date_trunc('month', getvariable('as_at')) + to_months(3)
),

planned as (
  select
    rhythms.*,
    days.date as planned_for,
    not days.is_working_day and isodow(days.date) < 6 as is_bank_holiday
  from rhythms
  join days
    on dayname(days.date) = rhythms.day
    and (
      rhythms.weeks = 1
      or date_diff('day', date_trunc('week', rhythms.counted_from), days.week) % (7 * rhythms.weeks) = 0
      or rhythms.frequency = 'Monthly, last Wednesday' and days.date + 7 > last_day(days.date)
    )
)

select
  planned.panel,
  planned.frequency,
  planned.planned_for,
  planned.is_bank_holiday,
  case
    when not planned.is_bank_holiday then planned.planned_for
    when planned.bank_holidays = 'Next working day' then add_working_days(planned.planned_for, 1)
    when planned.bank_holidays = 'Working day before' then add_working_days(planned.planned_for, -1)
  end as expected_on,
  case
    when not planned.is_bank_holiday then null
    when planned.bank_holidays = 'Cancelled' then 'Cancelled: a bank holiday'
    when planned.bank_holidays is null then 'A bank holiday: not yet said'
    else 'Moved from a bank holiday'
  end as note,
  planned.start,
  planned."end",
  meeting.held_on,
  meeting.items_expected,
  meeting.items_heard
from planned
left join clean.panel_meetings as meeting
  on meeting.panel = planned.panel and meeting.planned_for = planned.planned_for
order by planned.planned_for, planned.start nulls last, planned.panel;
