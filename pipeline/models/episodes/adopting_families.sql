-- one row per adoptive family, enquiry and month, as the last list of the month (Annex A list 11) tells it; a couple is
-- one family. A list reaches 12 months back: `is_latest` is the last that names the family
create table episodes.adopting_families as
with families as (
  select
    delivered as day,
    coalesce(family_id, adopter_id) as family,
    date_enquiry_received,
    coalesce(min(date_stage_1_started), min(date_application_submitted)) as started,
    min(date_stage_1_started) as stage_1_started,
    max(date_stage_1_ended) as stage_1_ended,
    min(date_stage_2_started) as stage_2_started,
    max(date_stage_2_ended) as stage_2_ended,
    coalesce(max(date_stage_2_ended), max(date_application_approved)) as decided,
    min(coalesce(date_of_match, date_child_placed, date_of_adoption_order)) as matched,
    max(date_of_leaving_process) as left_process,
    coalesce(bool_or(reason_for_leaving_process similar to '3[^0-9].*'), false) as is_refused
  from history.adopters
  group by all
)

select
  *,
  if(is_refused or coalesce(left_process <= decided, false), null, decided) as approved,
  day = max(day) over (partition by family, date_enquiry_received) as is_latest
from families;
