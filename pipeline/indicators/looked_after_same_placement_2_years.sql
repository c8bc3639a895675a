/*
id: looked_after_same_placement_2_years
title: Children in the same placement for two years or more
question: How many of the children who have been in care for long have been able to stay where they live?
family: looked_after
unit: percent
better: higher
kind: stock
numerator: >-
  children in their placement for two years or more, or placed for adoption and in that and the placement before
  together for two years or more
denominator: >-
  children looked after at the end of the month, under 16, for two and a half years or more, whose placement has a
  start
basis: definition; DfE, Children looked after in England, placement stability
breakdowns: [team, service, locality, placement_type, age_band, sex, ethnicity]
benchmark: same_placement_for_2_years
caveats: >-
  Of a child placed for adoption the placement before is known only from earlier lists; children without a date of
  birth are left out.
areas: [workforce, tracking_of_drift]
*/
with placements as (
  select
    child_id,
    placement_start_date,
    lag(placement_start_date) over (partition by child_id order by placement_start_date) as start_before
  from (select distinct child_id, placement_start_date from episodes.looked_after_by_month)
),
settled as (
  select
    care.*,
    if(
      leading_code(care.placement_type) in ('A3', 'A4', 'A5', 'A6'),
      coalesce(placements.start_before, care.placement_start_date),
      care.placement_start_date
    ) as settled_since
  from episodes.looked_after_by_month as care
  join placements using (child_id, placement_start_date)
)

-- one row per child looked after for long, by the list delivered for the month
select
  settled.day,
  (settled.settled_since + to_months(threshold('stable_placement')::integer) <= settled.day)::integer as numerator,
  1 as denominator,
  settled.placement_type,
  settled.team,
  settled.child_id
from settled
join episodes.children as child using (child_id)
where
  settled.started + to_months(threshold('stable_placement_in_care')::integer) <= settled.day
  and age_on(child.date_of_birth, settled.day) < 16
