-- optional: history.recommendations
-- one row per item of scrutiny and month, of the list that was in force at its end: how many recommendations it made,
-- whether they are answered, and by when they are to be: the day or month for which they are scheduled, or else by law
create table episodes.recommendations as
with deliveries as (
  select delivered, count(*) over () as count
  from (select distinct delivered from history.recommendations)
),

-- one that was delivered once alone speaks for the as-at date: of when it is from, the name of its file may say all
in_force as (
  select ends.day, max(deliveries.delivered) as delivered
  from episodes.month_ends as ends
  join deliveries
    on deliveries.delivered <= ends.day
    and (deliveries.count > 1 or ends.day = getvariable('as_at'))
  group by ends.day
),

said as (
  select
    items.*,
    in_force.day,
    regexp_matches(position, '^(answered|completed?|implemented|closed)\b', 'i') as is_answered,
    regexp_extract(
      position, '(?:scheduled for|to (?:council|cabinet|committee|the executive)|due|by) ((?:\d{1,2} )?[a-z]+ \d{4})', 1, 'i'
    ) as scheduled
  from in_force
  join history.recommendations as items using (delivered)
)

select
  day,
  meeting_date,
  item,
  recommendations,
  position,
  coalesce(is_answered, false) as is_answered,
  coalesce(
    try_strptime(scheduled, '%d %B %Y')::date,
    last_day(try_strptime('1 ' || scheduled, '%d %B %Y')::date),
    (meeting_date + to_months(threshold('scrutiny_response')::integer))::date
  ) as due,
  file_id,
  line
from said;
