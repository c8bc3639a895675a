/*
id: spend_against_budget
title: Forecast spend against budget
question: Will children's services spend more this year than they have?
family: improvement
unit: percent
better: lower
kind: stock
numerator: what the whole financial year is forecast to cost, as it looked at the end of the month
denominator: the budget of the whole financial year
basis: local; the council's budget monitoring
breakdowns: [service]
caveats: >-
  More than 100% is an overspend. Income counts as less than nothing on both sides. A cost centre is left out where
  its budget or its forecast is not given.
areas: [corporate_responsibility]
*/
-- one row per month, cost centre and service
select
  month as day,
  forecast as numerator,
  budget as denominator,
  service
from clean.spend
where forecast is not null and budget is not null
