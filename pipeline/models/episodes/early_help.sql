-- one row per child and early help assessment; `ended`: from which day neither it nor the help that followed is open, see
-- the macro open_until
create view episodes.early_help as
select
  child_id,
  assessment_start_date as started,
  open_until(assessment_completion_date, null::date, lists_left.last_listed) as ended,
  organisation_completing_assessment as organisation
from clean.early_help
left join episodes.lists_left as lists_left using (file_id);
