/*
id: staying_put
title: Care leavers staying put with former foster carers
question: How many of those who turned 18 in foster care still live with their former foster carers?
family: care_leavers
unit: percent
better: higher
kind: stock
numerator: young people who live with former foster carers
denominator: >-
  former relevant young people aged 18 to 20 at the end of the month whose care ended on their 18th birthday in a
  foster placement
basis: definition; DfE, Children looked after in England
breakdowns: [team, service, locality, sex, ethnicity]
caveats: >-
  The placement is the last one of the list of children in care. Accommodation that is not recorded counts as
  elsewhere. By the latest record; the DfE asks at each birthday.
areas: [corporate_responsibility, availability_of_support]
looks_back: 36
*/
with left_foster_care_at_18 as (
  select distinct care.child_id
  from clean.children_looked_after as care
  join episodes.children as child on child.child_id = care.child_id
  where leading_code(care.placement_type) similar to 'U[1-6]'
    and age_on(child.date_of_birth, care.date_ceased_to_be_looked_after) = 18
    and age_on(child.date_of_birth, care.date_ceased_to_be_looked_after - 1) = 17
)

-- one row per care leaver who turned 18 in foster care and month
select
  leaver.day,
  coalesce(leading_code(leaver.type_of_accommodation) = 'Z', false)::integer as numerator,
  1 as denominator,
  leaver.team,
  leaver.child_id,
  leaver.sex,
  leaver.ethnicity
from episodes.care_leavers as leaver
join left_foster_care_at_18 as fostered on fostered.child_id = leaver.child_id
where leaver.eligibility_category = 'Former relevant child' and leaver.age between 18 and 20
