/*
id: adoption_waits_under_14_months
title: Waits of under 14 months for an adoptive family
question: How many children are with their new family within 14 months of entering care?
family: adoption
unit: percent
better: higher
kind: stock
numerator: children who moved in less than 14 months after entering care, or wait and have not reached 14 months
denominator: >-
  children adopted in the month and the 35 before it, and children who wait at its end, with a decision that they
  should be adopted
basis: definition; DfE, Adoption scorecards, A3
breakdowns: [sex, ethnicity]
caveats: >-
  A child who is placed and not yet adopted counts from the adoption order on. Who has no recorded day of entering
  care is left out.
areas: [tracking_of_drift]
looks_back: 35
*/
with waits as (
  select day, child_id, date_entered_care, date_placed_for_adoption as until
  from episodes.adopted_in_three_years
  union all
  select ends.day, waiting.child_id, waiting.date_entered_care, ends.day
  from episodes.adoption_plans as waiting
  join period_ends as ends
    on waiting.date_of_decision_to_place <= ends.day
    and coalesce(waiting.wait_ended, date 'infinity') > ends.day
)

-- one row per child adopted or waiting and month
select
  day,
  (until < date_entered_care + to_months(threshold('adoption_placement')::integer))::integer as numerator,
  1 as denominator,
  child_id
from waits
where date_entered_care is not null
