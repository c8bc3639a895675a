/*
id: looked_after_adopted
title: Children who left care by adoption
question: How many of the children who left care in the month were adopted?
family: looked_after
unit: percent
better: higher
kind: flow
numerator: children adopted (E11, E12)
denominator: periods of being looked after that ended in the month, of which the reason is recorded
basis: definition; DfE, Children looked after in England
breakdowns: [age_band, sex, ethnicity]
benchmark: looked_after_children_adopted
caveats: Few children leave care in one month; read it over twelve.
areas: [tracking_of_drift]
*/
-- one row per period of being looked after that ended
select
  ended as day,
  (leading_code(reason_ceased) in ('E11', 'E12'))::integer as numerator,
  1 as denominator,
  child_id
from episodes.looked_after_ended
where reason_ceased is not null
