/*
id: audit_cases_to_audit
title: Cases still to audit
question: How many open cases has nobody looked through yet?
family: quality
unit: count
better: lower
kind: stock
numerator: cases still to audit in the last week of the month
denominator: none
basis: local; the audit tracker
breakdowns: [service]
areas: [quality_assurance]
*/
-- one row per service and month: the last week of the month stands for it
select
  date_trunc('month', week_ending)::date as month,
  still_to_audit as numerator,
  service
from clean.audit_progress
qualify row_number() over (
  partition by service, date_trunc('month', week_ending)
  order by week_ending desc
) = 1
