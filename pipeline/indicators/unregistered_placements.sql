/*
id: unregistered_placements
title: Placements in unregistered homes
question: How often was a child placed in a home that is not registered, though it should be?
family: looked_after
unit: count
better: lower
kind: flow
numerator: notifications in the month of a placement in an unregistered home
denominator: none
basis: local; need-to-know notifications
breakdowns: []
caveats: >-
  Counts placements when they are notified, not children who live in one; no list says when such a placement ended.
areas: [tracking_of_drift, corporate_responsibility]
weekly: true
*/
-- one row per notification
select
  coalesce(became_aware, happened) as day,
  1 as numerator
from clean.notifications
where kind = 'Placement in an unregistered home'
