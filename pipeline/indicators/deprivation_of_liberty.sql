/*
id: deprivation_of_liberty
title: Children with a live deprivation of liberty case
question: How many children are there whose liberty the court is asked, or has agreed, to restrict?
family: legal
unit: count
better: neither
kind: stock
numerator: >-
  children with a deprivation of liberty case that is issued and not concluded at the end of the month, each once
denominator: none
basis: local; the legal team's list of cases
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Cases of the Court of Protection are among them where the list does not tell them apart. An order may run on after
  its case is concluded, and the list does not say when it ends. A case whose stage says that it is concluded, without
  a date, is left out.
areas: [tracking_of_drift]
*/
-- one row per child with a live case at the end of a period
select
  ends.day,
  1 as numerator,
  min(live.team) as team,
  live.child_id
from episodes.deprivations_of_liberty as live
join period_ends as ends
  on live.issued_on <= ends.day
  and (not live.is_over or live.concluded_on > ends.day)
group by ends.day, live.child_id
