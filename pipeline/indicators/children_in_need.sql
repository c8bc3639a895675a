/*
id: children_in_need
title: Children in need
question: How many children does the council support as children in need at the end of the month?
family: children_in_need
unit: count
better: neither
kind: stock
numerator: children with an open episode of need at the end of the month, whatever their plan
denominator: none
basis: definition; DfE, Children in need census
breakdowns: [team, service, locality, primary_need, duration, age_band, sex, ethnicity]
benchmark: children_in_need
caveats: >-
  Children with a protection plan, looked after, unborn, or under assessment are in here, and care leavers who have an
  open episode. The primary need is the latest of the episode, in past months too. A child whom the last two lists no
  longer hold, though nobody recorded an end, counts no more.
areas: [assessments_plans_visits]
weekly: true
*/
-- one row per child whose episode was open at the end of a period
select
  ends.day,
  1 as numerator,
  need.primary_need,
  duration_band(need.started, ends.day) as duration,
  need.team,
  need.child_id
from episodes.children_in_need as need
join period_ends as ends
  on need.started <= ends.day
  and coalesce(need.ended, date 'infinity') > ends.day
