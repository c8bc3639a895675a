-- one row per item of scrutiny of the latest list: by when its recommendations are to be answered
create table trackers.recommendations as
select
  meeting_date,
  item,
  recommendations,
  position,
  is_answered,
  due,
  not is_answered and due < getvariable('as_at') as overdue,
  if(overdue, getvariable('as_at') - due, null) as days_overdue,
  line
from episodes.recommendations
where day = (select max(day) from episodes.recommendations)
order by meeting_date, line;
