/*
id: audit_cases_for_closure
title: Audited cases to close
question: How many cases does the audit say should be closed?
family: quality
unit: count
better: neither
kind: stock
numerator: audited cases identified for closure by the last week of the month
denominator: none
basis: local; the audit tracker
breakdowns: [service]
areas: [quality_assurance]
*/
-- one row per service and month: the last week of the month stands for it
select
  date_trunc('month', week_ending)::date as month,
  for_closure as numerator,
  service
from clean.audit_progress
qualify row_number() over (
  partition by service, date_trunc('month', week_ending)
  order by week_ending desc
) = 1
