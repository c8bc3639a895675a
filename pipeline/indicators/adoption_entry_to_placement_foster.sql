/*
id: adoption_entry_to_placement_foster
title: Days from entering care to adoptive family, fostering included
question: How long do children who are adopted wait until they live with those who become their family?
family: adoption
unit: days
better: lower
kind: stock
numerator: children adopted in the month and the 35 before it; the value is the median of their days from entering care
denominator: none
basis: definition; DfE, Adoption scorecards, A10; the threshold of 2013 to 2016 was 14 months
breakdowns: [sex, ethnicity]
caveats: >-
  Stops on the day on which the child was placed with its later adopters as foster carers, where the list gives one
  (fostering for adoption and concurrent planning); other adoptions by foster carers stop on the placement for
  adoption. The median, where the scorecard has the mean.
areas: [tracking_of_drift]
looks_back: 35
*/
-- one row per child adopted and month in whose three years the order was made
select
  day,
  if(
    date_placed_for_fostering between date_entered_care and date_placed_for_adoption,
    date_placed_for_fostering,
    date_placed_for_adoption
  ) - date_entered_care as measure,
  child_id
from episodes.adopted_in_three_years
where date_entered_care is not null
