/*
id: contacts_becoming_referrals
title: Contacts that became referrals
question: How many of the contacts that we decide on need children's social care?
family: front_door
unit: percent
better: neither
kind: flow
numerator: contacts decided in the month on which a referral or a strategy discussion followed
denominator: contacts decided in the month, those left out whose decision is not recorded
basis: local; the front door's own record of decisions
breakdowns: [team, service, locality, source, age_band, sex, ethnicity]
caveats: By the decision that was recorded. Annex A does not link a contact to its referral.
areas: [timely_protection]
weekly: true
*/
-- one row per child and contact with a decision
select
  decided as day,
  (decision in ('Referral', 'Strategy discussion'))::integer as numerator,
  1 as denominator,
  source,
  team,
  child_id
from clean.contact_decisions
where decided is not null
  and decision is not null
