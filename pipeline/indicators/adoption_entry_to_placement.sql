/*
id: adoption_entry_to_placement
title: Days from entering care to adoptive placement
question: How long do children who are adopted wait for their new family?
family: adoption
unit: days
better: lower
kind: stock
numerator: children adopted in the month and the 35 before it; the value is the median of their days from entering care
denominator: none
basis: definition; DfE, Adoption scorecards, A1; the threshold of 2013 to 2016 was 14 months
breakdowns: [sex, ethnicity]
caveats: >-
  Of three years, as in the scorecard, since few children are adopted in a month; but the median, where the scorecard
  has the mean. A child whose foster carers adopt it moves in on the day on which the placement became one for
  adoption.
areas: [tracking_of_drift]
looks_back: 35
*/
-- one row per child adopted and month in whose three years the order was made
select
  day,
  date_placed_for_adoption - date_entered_care as measure,
  child_id
from episodes.adopted_in_three_years
where date_entered_care is not null
