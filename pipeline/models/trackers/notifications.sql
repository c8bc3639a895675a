-- one row per event that leaders, the department or Ofsted need to know of; `due`: the last day on which a serious incident
-- is notified in time; NULL for other kinds, of which the need-to-know procedure sets none here
create table trackers.notifications as
select
  event.reference,
  event.child_id,
  event.kind,
  event.happened,
  event.became_aware,
  last_day.date as due,
  event.notified,
  event.notified is null as is_to_be_notified,
  working_days_between(event.happened, coalesce(event.notified, getvariable('as_at'))) as working_days,
  event.recipients
from clean.notifications as event
-- joined by equality, as add_working_days takes seconds here
left join calendar.days as aware
  on aware.date = event.became_aware and event.kind in ('Serious incident', 'Death of a child')
left join calendar.days as last_day
  on last_day.is_working_day
  and last_day.working_day_number = aware.working_day_number + threshold('incident_notification')::integer
order by event.happened, event.reference;
