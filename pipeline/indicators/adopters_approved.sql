/*
id: adopters_approved
title: Adoptive families approved
question: How many families did the council approve to adopt in the month?
family: adoption
unit: count
better: neither
kind: flow
numerator: adoptive families approved in the month
denominator: none
basis: guidance; Statutory guidance on adoption 2013
breakdowns: []
caveats: >-
  A couple is one family. Approved on the day on which stage 2 ended, those left out who were refused or had left the
  process by then.
areas: [tracking_of_drift]
*/
-- one row per adoptive family that was approved
select
  approved as day,
  1 as numerator
from episodes.adopting_families
where is_latest and approved is not null
