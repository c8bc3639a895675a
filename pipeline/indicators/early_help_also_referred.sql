/*
id: early_help_also_referred
title: Children with early help who were also referred
question: How many of the children with early help come to children's social care all the same?
family: early_help
unit: percent
better: neither
kind: stock
numerator: children with early help in the 6 months to the end of the month who were referred in them, too
denominator: children with early help at any time in the 6 months to the end of the month
basis: local; Ofsted ILACS Annex A, lists 2 and 3, as the sector's tools compare them
breakdowns: [organisation, age_band, sex, ethnicity]
caveats: >-
  Whether the referral came before the early help, during it or after it is not told apart. A child helped by several
  organisations counts with the latest.
looks_back: 6
*/
with windows as (
  select day, window_start(day, 6) as first_day from period_ends
),
helped as (
  select
    windows.day,
    help.child_id,
    max_by(help.organisation, (help.started, help.organisation)) as organisation
  from episodes.early_help as help
  join windows
    on help.started <= windows.day
    and coalesce(help.ended, date 'infinity') >= windows.first_day
  group by windows.day, help.child_id
),
referred as (
  select distinct windows.day, referrals.child_id
  from clean.referrals
  join windows on referrals.date_of_referral between windows.first_day and windows.day
)

-- one row per child with early help in the six months to a period end
select
  helped.day,
  (referred.child_id is not null)::integer as numerator,
  1 as denominator,
  helped.organisation,
  helped.child_id
from helped
left join referred using (day, child_id)
