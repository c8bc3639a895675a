/*
id: deprivation_of_liberty_applications
title: Deprivation of liberty applications
question: How often did the council ask the court to restrict a child's liberty?
family: legal
unit: count
better: neither
kind: flow
numerator: deprivation of liberty cases issued in the month, one for each child
denominator: none
basis: local; the legal team's list of cases
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Cases of the Court of Protection are among them where the list does not tell them apart. A renewal that is a case of
  its own counts again.
areas: [tracking_of_drift]
*/
-- one row per child and case
select
  issued_on as day,
  1 as numerator,
  team,
  child_id
from episodes.deprivations_of_liberty
