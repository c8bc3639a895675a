-- one row per child and initial child protection conference that was held; several enquiries that led to one conference
-- are told by the first of them, for a second does not give the child's conference more time
create view episodes.initial_conferences as
select
  child_id,
  conference,
  -- not min_by, which passes over an enquiry of which nobody wrote down the team
  arg_min_null(conference_due, (began, started)) as conference_due,
  bool_or(resulted_in_plan) as resulted_in_plan,
  arg_min_null(team, (began, started)) as team
from episodes.section_47
where conference is not null
group by child_id, conference;
