-- one row per child and case about depriving the child of its liberty that was issued
create view episodes.deprivations_of_liberty as
select
  child_id,
  issued_on,
  concluded_on,
  team
from clean.legal_cases
where case_type in ('Deprivation of liberty', 'Deprivation of liberty or Court of Protection')
  and issued_on is not null
  and (concluded_on is not null or coalesce(stage <> 'Concluded', true));
