/*
id: life_story_work_overdue
title: Life-story work overdue
question: How many children wait for life-story work although its day has passed?
family: looked_after
unit: count
better: lower
kind: stock
numerator: children whose life-story work was due before the end of the month and not completed by then
denominator: none
basis: local; the council's own procedure
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: A child who has left care counts until it is completed, or the council's list no longer gives it as due.
areas: [availability_of_support]
*/
-- one row per child whose life-story work was overdue at the end of a period, by that which has been missing longest
select
  ends.day,
  1 as numerator,
  arg_min_null(work.team, work.due) as team,
  work.child_id
from clean.life_story_work as work
join period_ends as ends
  on work.due < ends.day
  and coalesce(work.completed_on, date 'infinity') > ends.day
group by ends.day, work.child_id
