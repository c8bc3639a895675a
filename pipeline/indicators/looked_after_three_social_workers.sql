/*
id: looked_after_three_social_workers
title: Children looked after with three or more social workers in a year
question: How many of the children looked after have had to get to know one social worker after another?
family: looked_after
unit: percent
better: lower
kind: stock
numerator: children who had three or more different social workers in the 12 months to the end of the month
denominator: children looked after at the end of the month whose social worker is named
basis: definition; DfE, Children's social care dashboard, stability of social workers
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Counted from the worker named by each month's list, so that one who came and went between two lists is not seen, and
  only while the child was looked after.
areas: [workforce]
looks_back: 12
*/
-- one row per child looked after, by the list delivered for the month; a worker who returns counts once
select
  day,
  (count(distinct worker) over (
    partition by child_id
    order by day
    range between interval 12 months preceding and current row
  ) >= threshold('three_social_workers'))::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.looked_after_by_month
where worker is not null
