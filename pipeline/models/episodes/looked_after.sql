-- the code that a list writes before its words, such as V2 of "V2: Single period under S20"
create macro leading_code(words) as regexp_extract(words, '^[A-Z][0-9]+[A-Z]?');

-- one row per child and period of being looked after, as the latest list describes it; short breaks (V3, V4) are none
create view episodes.looked_after as
select
  child_id,
  date_started_to_be_looked_after as started,
  date_ceased_to_be_looked_after as ended,
  -- health is measured of children who have been looked after that long without a break
  (date_started_to_be_looked_after + to_months(threshold('looked_after_a_year')::integer))::date as a_year_on,
  category_of_need,
  legal_status,
  placement_type,
  reason_ceased_to_be_looked_after as reason_ceased,
  allocated_team as team
from clean.children_looked_after
where coalesce(leading_code(legal_status) not in ('V3', 'V4'), true);
