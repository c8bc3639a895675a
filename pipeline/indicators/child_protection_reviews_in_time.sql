/*
id: child_protection_reviews_in_time
title: Child protection plans reviewed in time
question: Are children's protection plans reviewed as often as guidance asks?
family: child_protection
unit: percent
better: higher
kind: stock
numerator: children none of whose reviews was held late in the 12 months to the end of the month, or was overdue at it
denominator: children with a plan open at the end of the month and for 3 months or more
basis: guidance; Working Together to Safeguard Children, the first within 3 months, then within 6 of the one before
breakdowns: [team, service, locality, age_band, sex, ethnicity]
benchmark: child_protection_reviews_in_time
caveats: >-
  By the intervals of guidance, not the days that the council's system set. A review counts as held whatever came of
  it.
areas: [timely_protection, assessments_plans_visits]
looks_back: 12
*/
-- one row per child whose plan was open, and had been for 3 months, at the end of a period; not known where it is not
-- known of a review by when it was due
select
  ends.day,
  if(
    count(reviews.due) = count(*),
    (not bool_or(
      reviews.due < ends.day
      and coalesce(reviews.held > reviews.due, true)
      -- late or missed in the year, whenever it was due
      and coalesce(reviews.held >= window_start(ends.day, 12), true)
    ))::integer,
    null
  ) as numerator,
  1 as denominator,
  reviews.team,
  reviews.child_id
from episodes.child_protection_reviews as reviews
join period_ends as ends
  on reviews.started + to_months(threshold('child_protection_first_review')::integer) <= ends.day
  and coalesce(reviews.ended, date 'infinity') > ends.day
group by ends.day, reviews.child_id, reviews.started, reviews.team
