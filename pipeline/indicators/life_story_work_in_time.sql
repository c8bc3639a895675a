/*
id: life_story_work_in_time
title: Life-story work completed in time
question: Do children in care learn in good time where they come from and why they are where they are?
family: looked_after
unit: percent
better: higher
kind: flow
numerator: of these, children with whom it was completed by the day it was due
denominator: children for whom life-story work was due in the month, completed or not
basis: local; the council's own procedure
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: Measured against the day that the council's own list gives.
areas: [availability_of_support]
*/
-- one row per child whose life-story work has fallen due
select
  due as day,
  coalesce(completed_on <= due, false)::integer as numerator,
  1 as denominator,
  team,
  child_id
from clean.life_story_work
where due <= getvariable('as_at')
