-- one row per child and period of being looked after whose end is recorded; X1 says that the next began on the same day
create view episodes.looked_after_ended as
from episodes.looked_after
where ceased is not null and coalesce(leading_code(reason_ceased) <> 'X1', true);
