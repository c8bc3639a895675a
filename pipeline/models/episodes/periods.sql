-- one row per month from the first that any extract covers to that of the as-at date, and one per week of the last two
-- years: `day` is its last day, or the as-at date where it has not ended by then and is provisional
create table episodes.month_ends as
with first_month as (
  select coalesce(min(month), date_trunc('month', getvariable('as_at')))::date as month from ledger.coverage
)

select
  least(last_day(month), getvariable('as_at'))::date as day,
  month::date as period,
  last_day(month) > getvariable('as_at') as is_provisional
from (
  select unnest(generate_series(first_month.month, getvariable('as_at'), interval 1 month)) as month
  from first_month
)
where month <= getvariable('as_at');

create table episodes.week_ends as
select
  least(week + 6, getvariable('as_at'))::date as day,
  week::date as period,
  week + 6 > getvariable('as_at') as is_provisional
from (
  select unnest(generate_series(
    date_trunc('week', getvariable('as_at')) - interval 103 weeks,
    date_trunc('week', getvariable('as_at')),
    interval 1 week
  ))::date as week
);
