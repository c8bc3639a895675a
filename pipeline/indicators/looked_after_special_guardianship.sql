/*
id: looked_after_special_guardianship
title: Children who left care to special guardians
question: How many of the children who left care in the month did so under a special guardianship order?
family: looked_after
unit: percent
better: neither
kind: flow
numerator: children for whom a special guardianship order was made (E45 to E48)
denominator: periods of being looked after that ended in the month, of which the reason is recorded
basis: definition; DfE, Children looked after in England
breakdowns: [age_band, sex, ethnicity]
caveats: Few children leave care in one month; read it over twelve.
areas: [tracking_of_drift]
*/
-- one row per period of being looked after that ended
select
  ended as day,
  (leading_code(reason_ceased) in ('E45', 'E46', 'E47', 'E48'))::integer as numerator,
  1 as denominator,
  child_id
from episodes.looked_after_ended
where reason_ceased is not null
