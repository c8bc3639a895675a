/*
id: short_notice_applications
title: Applications to court at short notice
question: How often did the council have to go to court in a hurry?
family: legal
unit: percent
better: lower
kind: flow
numerator: children about whom the court was applied to in the month, at short notice
denominator: >-
  children about whom the court was applied to in the month, where the tracker says whether it was at short notice
basis: definition; standard safeguarding dataset, short notice (an application to be heard within two to five days)
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Only children on the tracker of pre-proceedings are counted; those whose case went straight to court are often not
  on it, and they are the likeliest to come at short notice.
areas: [timely_protection]
*/
-- one row per child and application of which the tracker says whether it was at short notice
select
  court_application_on as day,
  short_notice::integer as numerator,
  1 as denominator,
  team,
  child_id
from clean.pre_proceedings
where court_application_on is not null and short_notice is not null
