-- one row per child and section 47 enquiry: when it began, by when its conference was due, and whether that was held
--
-- It began with the strategy discussion that decided on it. Annex A gives that day; where the council's own list of
-- discussions has the last one before it on an earlier day, decided on an enquiry and since the enquiry before, that
-- counts, no further back than a conference may take.
-- optional: clean.strategy_discussions
create table episodes.section_47 as
with enquiries as (
  select
    *,
    lag(section_47_start_date) over (partition by child_id order by section_47_start_date) as enquiry_before
  from clean.section_47
),

discussions as (
  select child_id, held
  from clean.strategy_discussions
  where held is not null and outcome like '%ection 47%'
),

begun as (
  select
    enquiries.*,
    if(
      held > coalesce(enquiry_before, date '0001-01-01')
      and working_days_between(held, section_47_start_date) <= threshold('section_47_conference'),
      held,
      section_47_start_date
    ) as began
  from enquiries
  asof left join discussions
    on discussions.child_id = enquiries.child_id and discussions.held <= enquiries.section_47_start_date
)

select
  begun.child_id,
  begun.section_47_start_date as started,
  begun.began,
  -- by equality, as the macro add_working_days does not join where the number of days is looked up
  due.date as conference_due,
  -- one that is booked is not held
  if(
    begun.date_of_initial_child_protection_conference <= getvariable('as_at'),
    begun.date_of_initial_child_protection_conference,
    null
  ) as conference,
  begun.conference_deemed_unnecessary is true as conference_unnecessary,
  begun.resulted_in_child_protection_plan as resulted_in_plan,
  begun.allocated_team as team
from begun
left join calendar.days as start on start.date = begun.began
left join calendar.days as due
  on due.is_working_day
  and due.working_day_number = start.working_day_number + threshold('section_47_conference')::integer;
