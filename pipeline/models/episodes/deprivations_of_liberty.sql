-- one row per child and case about depriving the child of its liberty that was issued; `is_over`: though nobody may know since
-- when
create view episodes.deprivations_of_liberty as
select
  child_id,
  issued_on,
  concluded_on is not null or coalesce(stage = 'Concluded', false) as is_over,
  concluded_on,
  team
from clean.legal_cases
where case_type in ('Deprivation of liberty', 'Deprivation of liberty or Court of Protection')
  and issued_on is not null;
