/*
id: children_waiting_for_adoption
title: Children waiting to be placed for adoption
question: How many children whom a court has allowed to be adopted still wait for a family?
family: adoption
unit: count
better: neither
kind: stock
numerator: >-
  children with a placement order at the end of the month who are not yet placed, and whose plan is still adoption
denominator: none
basis: definition; DfE, Adoption scorecards
breakdowns: [duration, age_band, sex, ethnicity]
caveats: >-
  A child whose order was revoked waits no more from the decision that it should no longer be placed. A child whom the
  last two lists no longer hold, though nobody recorded an end, counts no more.
areas: [tracking_of_drift]
*/
-- one row per child with a placement order who waited at the end of a period, by how long since the order
select
  ends.day,
  1 as numerator,
  case
    when waiting.date_of_placement_order + interval 6 months > ends.day then 'Under 6 months'
    when waiting.date_of_placement_order + interval 12 months > ends.day then '6 to 11 months'
    else '12 months or more'
  end as duration,
  waiting.child_id
from episodes.adoption_plans as waiting
join period_ends as ends
  on waiting.date_of_placement_order <= ends.day
  and coalesce(waiting.wait_ended, date 'infinity') > ends.day
