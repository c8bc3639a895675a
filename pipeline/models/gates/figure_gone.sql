-- one row per indicator that the publication before told for its latest whole month and that this one does not tell at all
with before as (
  select distinct indicator
  from earlier.facts.indicators
  where breakdown = 'all'
    and month = (select max(month) from earlier.facts.indicators where not provisional)
)

select
  indicator as subject,
  'was told by the publication before, and has no figure any more: see whether a file is missing' as message
from before
where indicator not in (select indicator from facts.indicators)
order by subject
