/*
id: adopters_stage_1_in_time
title: Adopters through stage 1 within 2 months
question: Are people who wish to adopt told within two months whether they may go on?
family: adoption
unit: percent
better: higher
kind: stock
numerator: adoptive families whose stage 1 ended within 2 months of its start
denominator: adoptive families whose stage 1 ended in the month and the 11 before it
basis: guidance; Statutory guidance on adoption 2013, para 3.42
breakdowns: []
caveats: >-
  Of a year, since few families end a stage in a month. A couple is one family. Families whose start is not recorded,
  or who have not ended the stage, do not count.
areas: [tracking_of_drift]
looks_back: 11
*/
-- one row per adoptive family and period end in whose year the stage ended
select
  ends.day,
  (family.stage_1_ended
    <= family.stage_1_started + to_months(threshold('adopter_stage_1')::integer))::integer as numerator,
  1 as denominator
from episodes.adopting_families as family
join period_ends as ends
  on family.stage_1_ended between date_trunc('month', ends.day) - interval 11 months and ends.day
where family.is_latest and family.stage_1_started is not null
