/*
id: adoption_match_in_time
title: Adoption matches within 6 months of the decision
question: How many children are matched with a family within six months of the decision that they should be adopted?
family: adoption
unit: percent
better: higher
kind: stock
numerator: children matched within 6 months of the decision that they should be placed for adoption
denominator: children matched in the month and the 11 before it
basis: guidance; Statutory guidance on adoption 2013, para 4.2
breakdowns: [sex, ethnicity]
caveats: >-
  Of a year, since few children are matched in a month. Children who are not matched yet do not count; see those who
  wait. Guidance gives 3 months for a baby whose parents ask for adoption, whom the list does not tell apart.
areas: [tracking_of_drift]
looks_back: 11
*/
-- one row per child matched and period end in whose year the match falls
select
  ends.day,
  (matched.date_of_match
    <= matched.date_of_decision_to_place + to_months(threshold('adoption_match')::integer))::integer as numerator,
  1 as denominator,
  matched.child_id
from clean.adoption as matched
join period_ends as ends
  on matched.date_of_match between date_trunc('month', ends.day) - interval 11 months and ends.day
