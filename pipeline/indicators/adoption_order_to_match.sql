/*
id: adoption_order_to_match
title: Days from placement order to match
question: How long does it take to find a family for a child once a court has allowed adoption?
family: adoption
unit: days
better: lower
kind: stock
numerator: >-
  children adopted in the month and the 35 before it who had a placement order; the value is the median of their days
  from it to the match
denominator: none
basis: definition; DfE, Adoption scorecards, A2; the threshold of 2013 to 2016 was 4 months
breakdowns: [sex, ethnicity]
caveats: >-
  Of three years, as in the scorecard, since few children are adopted in a month; but the median, where the scorecard
  has the mean. A child matched before the order counts 0 days. A child for whom no order or no match is recorded is
  left out.
areas: [tracking_of_drift]
looks_back: 35
*/
-- one row per child adopted and month in whose three years the order was made
select
  day,
  greatest(date_of_match - date_of_placement_order, 0) as measure,
  child_id
from episodes.adopted_in_three_years
where date_of_match is not null and date_of_placement_order is not null
