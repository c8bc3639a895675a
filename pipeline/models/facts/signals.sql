-- one row per row of facts.indicators: how its value stands beside other months
create table facts.signals as
with points as (
  select
    facts.*,
    definition.kind,
    definition.unit,
    ((month(facts.month) + 8) % 12 + 1)::integer as months_since_april
  from facts.indicators as facts
  join definitions as definition on definition.id = facts.indicator
),
-- the sums to each month; they count only where every month of them has data
periods as (
  select
    point.indicator,
    point.month,
    point.breakdown,
    point.member,
    point.kind,
    point.value,
    point.months_since_april,
    count(*) filter (other.month > point.month - to_months(point.months_since_april)) as year_to_date_months,
    indicator_value(
      point.unit,
      sum(other.numerator) filter (other.month > point.month - to_months(point.months_since_april)),
      sum(other.denominator) filter (other.month > point.month - to_months(point.months_since_april))
    ) as year_to_date,
    count(*) as rolling_12_months,
    indicator_value(point.unit, sum(other.numerator), sum(other.denominator)) as rolling_12
  from points as point
  join points as other
    on other.indicator = point.indicator
    and other.breakdown = point.breakdown
    and other.member = point.member
    and other.month between point.month - interval 11 months and point.month
  group by
    point.indicator, point.month, point.breakdown, point.member,
    point.kind, point.unit, point.value, point.months_since_april
),
compared as (
  select
    periods.*,
    previous.value as previous,
    last_year.value as last_year
  from periods
  left join points as previous
    on previous.indicator = periods.indicator
    and previous.breakdown = periods.breakdown
    and previous.member = periods.member
    and previous.month = periods.month - interval 1 month
  left join points as last_year
    on last_year.indicator = periods.indicator
    and last_year.breakdown = periods.breakdown
    and last_year.member = periods.member
    and last_year.month = periods.month - interval 1 year
)
select
  indicator,
  month,
  breakdown,
  member,
  previous,
  value - previous as uplift,
  100 * (value - previous) / nullif(previous, 0) as uplift_percent,
  last_year,
  value - last_year as uplift_on_last_year,
  case when kind = 'flow' and year_to_date_months = months_since_april then year_to_date end as year_to_date,
  case when kind = 'flow' and rolling_12_months = 12 then rolling_12 end as rolling_12,
  null::double as target,
  null::varchar as rag,
  null::double as mean,
  null::double as lower_limit,
  null::double as upper_limit,
  null::varchar as point_type,
  null::varchar as variation,
  null::varchar as assurance
from compared
order by indicator, month, breakdown, member;
