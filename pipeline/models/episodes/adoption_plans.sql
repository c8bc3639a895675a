-- one row per child and decision that the child should be placed for adoption; the wait for a family ends on the first
-- day on which the child was placed or adopted, or the decision reversed, or else with the last list that held it
create view episodes.adoption_plans as
select
  plans.*,
  open_until(
    -- least passes over what is NULL
    least(date_placed_for_adoption, date_of_adoption_order, date_of_decision_not_to_place),
    lead(date_of_decision_to_place) over (partition by child_id order by date_of_decision_to_place),
    lists_left.last_listed
  ) as wait_ended
from clean.adoption as plans
left join episodes.lists_left as lists_left using (file_id);
