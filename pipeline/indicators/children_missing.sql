/*
id: children_missing
title: Children missing
question: How many children were missing at any time in the month?
family: looked_after
unit: count
better: neither
kind: stock
numerator: children who were missing on any day of the month, each once; away with known whereabouts is not missing
denominator: none
basis: definition; DfE, Children looked after in England, for all children whom the council lists
breakdowns: [team, service, locality, case_type, age_band, sex, ethnicity]
caveats: The months do not add up to a year, for a child may be missing in several.
areas: [identification_of_risk]
weekly: true
*/
-- one row per child who was missing on any day of a period
select
  ends.day,
  1 as numerator,
  arg_max_null(spell.case_type, spell.started) as case_type,
  arg_max_null(spell.team, spell.started) as team,
  spell.child_id
from episodes.times_missing as spell
join period_ends as ends
  on spell.started <= ends.day
  and coalesce(spell.ended, date 'infinity') >= ends.period
where spell.kind = 'Missing'
group by ends.day, spell.child_id
