-- one row per child and decision that the child should be placed for adoption; the wait for a family ends on the first
-- day on which the child was placed or adopted, or the decision reversed
create view episodes.adoption_plans as
select
  *,
  -- least passes over what is NULL
  least(date_placed_for_adoption, date_of_adoption_order, date_of_decision_not_to_place) as wait_ended
from clean.adoption;
