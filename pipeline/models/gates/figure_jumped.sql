-- one row per indicator whose latest whole month lies many times as far from its mean as its limits do, and far from it in
-- proportion and in number, too: of what hardly ever varies, and of few, the limits are narrow
with latest as (select max(month) as month from facts.indicators where not provisional),

-- what a share is told by: 100 of a percentage, 10,000 of a rate
scales as (
  select indicator, any_value(value * denominator / numerator) as scale
  from facts.indicators
  where breakdown = 'all' and numerator > 0 and denominator > 0
  group by indicator
),

found as (
  select
    *,
    upper_limit - mean as reach,
    abs(value - mean) as off,
    -- in children or cases; a median has no whole, and is off by so many days
    coalesce(abs(numerator - mean * denominator / scale), off) as off_in_number
  from facts.signals
  join facts.indicators using (indicator, month, breakdown, member)
  join latest using (month)
  left join scales using (indicator)
  where breakdown = 'all' and upper_limit > mean
)

select
  indicator as subject,
  format(
    'is {:.1f} in {}, and was around {:.1f}, give or take {:.1f}: see whether its rows are right',
    value, strftime(month, '%B %Y'), mean, reach
  ) as message
from found
where off > reach * (select value from reference.limits where "limit" = 'jump_times_limits')
  and off > abs(mean) * (select value from reference.limits where "limit" = 'jump_least_per_cent') / 100
  and off_in_number >= (select value from reference.limits where "limit" = 'jump_least_number')
order by subject
