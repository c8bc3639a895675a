-- one row per child who was placed and adopted, and month in whose three years (it and the 35 before) the order was made
create view episodes.adopted_in_three_years as
select
  ends.day,
  adopted.child_id,
  adopted.date_entered_care,
  adopted.date_of_placement_order,
  adopted.date_of_match,
  adopted.date_placed_for_adoption,
  adopted.date_placed_for_fostering
from clean.adoption as adopted
join episodes.month_ends as ends
  on adopted.date_of_adoption_order between ends.period - to_months(35) and ends.day
where adopted.date_placed_for_adoption is not null;
