-- one row per child of any list that describes children, as the latest delivery describes it
create table episodes.children as
-- the order is total, so that the same rows give the same child
with ranked as (
  select described.*, (coalesce(deliveries.until, date '0001-01-01'), file_id, line) as rank
  from described_children as described
  left join ledger.deliveries as deliveries using (file_id)
)

select
  child_id,
  max_by(sex, rank) filter (sex in ('Male', 'Female')) as sex,
  max_by(ethnic_group(ethnicity), rank) filter (ethnicity is not null) as ethnicity,
  max_by(date_of_birth, rank) filter (date_of_birth is not null) as date_of_birth
from ranked
group by child_id;
