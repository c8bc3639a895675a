/*
id: audit_progress
title: Cases audited
question: How far has the audit of open cases come?
family: quality
unit: percent
better: higher
kind: stock
numerator: cases audited by the last week of the month
denominator: cases audited and cases still to audit
basis: local; the audit tracker
breakdowns: [service]
areas: [quality_assurance]
*/
-- one row per service and month: the last week of the month stands for it
select
  date_trunc('month', week_ending)::date as month,
  audited as numerator,
  audited + still_to_audit as denominator,
  service
from clean.audit_progress
qualify row_number() over (
  partition by service, date_trunc('month', week_ending)
  order by week_ending desc
) = 1
