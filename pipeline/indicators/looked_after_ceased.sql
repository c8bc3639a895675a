/*
id: looked_after_ceased
title: Children who left care
question: How many children ceased to be looked after in the month, and why?
family: looked_after
unit: count
better: neither
kind: flow
numerator: periods of being looked after that ended in the month, short breaks (V3, V4) left out
denominator: none
basis: definition; DfE, Children looked after in England
breakdowns: [team, service, locality, outcome, legal_status, placement_type, category_of_need, age_band, sex, ethnicity]
benchmark: children_ceasing_to_be_looked_after
caveats: The outcome is the reason why care ceased; status and placement are the last ones.
areas: [corporate_responsibility]
weekly: true
*/
-- one row per period of being looked after that ended
select
  ended as day,
  1 as numerator,
  reason_ceased as outcome,
  legal_status,
  placement_type,
  category_of_need,
  team,
  child_id
from episodes.looked_after_ended
