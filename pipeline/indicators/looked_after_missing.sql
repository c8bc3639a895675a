/*
id: looked_after_missing
title: Children looked after who went missing in the last year
question: How many of the children whom the council looked after in the last year went missing from care?
family: looked_after
unit: percent
better: neither
kind: stock
numerator: children who went missing while they were looked after, once or more often in the 12 months to the end of the month
denominator: children looked after on any day of the 12 months to the end of the month
basis: definition; DfE, Children looked after in England, children who were missing
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Counts what is recorded; more may mean that more is reported. Away with known whereabouts is not missing. The team is
  that of the last period of being looked after.
areas: [identification_of_risk]
looks_back: 12
*/
with in_care as (
  select ends.day, care.child_id, arg_max_null(care.team, care.started) as team
  from episodes.looked_after as care
  join period_ends as ends
    on care.started <= ends.day
    and coalesce(care.ended > window_start(ends.day, 12), true)
  group by ends.day, care.child_id
),

missing as (
  select distinct ends.day, spell.child_id
  from episodes.times_missing as spell
  join period_ends as ends on spell.started between window_start(ends.day, 12) and ends.day
  where spell.kind = 'Missing' and spell.case_type = 'Looked after'
)

-- one row per child looked after at any time in the 12 months to the end of a period
select
  in_care.day,
  (missing.child_id is not null)::integer as numerator,
  1 as denominator,
  in_care.team,
  in_care.child_id
from in_care
left join missing using (day, child_id)
