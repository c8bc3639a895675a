-- one row per child and contact; `gives_reasons`: whether any contact of its month gives a reason, for a month without one
-- says of no reason that there was none; `reasons_since`: the day of the first contact that does
create view episodes.contact_reasons as
select
  *,
  count(reason) over (partition by date_trunc('month', received)) > 0 as gives_reasons,
  min(received) filter (reason is not null) over () as reasons_since
from clean.contact_decisions;
