/*
id: family_meetings_offered
title: Family group decision making offered before proceedings
question: Are families offered a say before the council goes to court?
family: legal
unit: percent
better: higher
kind: flow
numerator: children whose pre-proceedings ended in the month and whose family was offered family group decision making
denominator: children whose pre-proceedings ended in the month, where it is recorded whether it was offered
basis: definition; DfE, Children in need census, pre-proceedings and family group decision making
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: Children are counted, not families.
areas: [timely_protection]
*/
-- one row per child whose pre-proceedings ended and of whom the answer is recorded
select
  ended_on as day,
  family_meeting_offered::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.pre_proceedings
where ended_on is not null and family_meeting_offered is not null
