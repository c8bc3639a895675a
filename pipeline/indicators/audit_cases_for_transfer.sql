/*
id: audit_cases_for_transfer
title: Audited cases to transfer
question: How many cases does the audit say belong with another team?
family: quality
unit: count
better: neither
kind: stock
numerator: audited cases identified for transfer by the last week of the month
denominator: none
basis: local; the audit tracker
breakdowns: [service]
areas: [quality_assurance]
*/
-- one row per service and month: the last week of the month stands for it
select
  date_trunc('month', week_ending)::date as month,
  for_transfer as numerator,
  service
from clean.audit_progress
qualify row_number() over (
  partition by service, date_trunc('month', week_ending)
  order by week_ending desc
) = 1
