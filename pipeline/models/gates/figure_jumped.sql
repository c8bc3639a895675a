-- one row per indicator whose latest whole month lies many times as far from its mean as its limits do, and far from it
-- in proportion, too: of what hardly ever varies the limits are narrow
with latest as (select max(month) as month from facts.indicators where not provisional)

select
  indicator as subject,
  format(
    'is {} in {}, and was around {:.1f}, give or take {:.1f}: see whether its rows are right',
    value::varchar, strftime(month, '%B %Y'), mean, upper_limit - mean
  ) as message
from facts.signals
join facts.indicators using (indicator, month, breakdown, member)
join latest using (month)
where breakdown = 'all'
  and upper_limit > mean
  and abs(value - mean)
    > (upper_limit - mean) * (select value from reference.limits where "limit" = 'jump_times_limits')
  and abs(value - mean)
    > abs(mean) * (select value from reference.limits where "limit" = 'jump_least_per_cent') / 100
order by subject
