/*
id: adopters_waiting_for_match
title: Approved adoptive families without a match
question: How many approved families are there for the children who wait?
family: adoption
unit: count
better: neither
kind: stock
numerator: >-
  adoptive families approved by the end of the month who are not matched with a child and have not left the process
denominator: none
basis: definition; DfE, Adoption scorecards, A11
breakdowns: []
caveats: A couple is one family. As each month's own list tells it.
areas: [tracking_of_drift]
*/
-- one row per approved adoptive family without a match and month
select
  day,
  1 as numerator
from episodes.adopting_families
where approved <= day and coalesce(least(matched, left_process) > day, true)
