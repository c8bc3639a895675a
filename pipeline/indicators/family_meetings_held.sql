/*
id: family_meetings_held
title: Family group decision making held before proceedings
question: Do families come together to decide before the council goes to court?
family: legal
unit: percent
better: higher
kind: flow
numerator: children whose pre-proceedings ended in the month and for whom family group decision making was held
denominator: children whose pre-proceedings ended in the month, where it is recorded whether it was held
basis: definition; DfE, Children in need census, pre-proceedings and family group decision making
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: Children are counted, not families; those whose family was not offered it are in the denominator.
areas: [timely_protection]
*/
-- one row per child whose pre-proceedings ended and of whom the answer is recorded
select
  ended_on as day,
  family_meeting_held::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.pre_proceedings
where ended_on is not null and family_meeting_held is not null
