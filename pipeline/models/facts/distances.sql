-- one row per indicator with a benchmark, month and area of comparison: how far the council is from it
create table facts.distances as
with council as (select min(name) as name from reference.council),
region as (
  select region_name as area
  from (
    select region_name, period_to from clean.dfe_open_data, council where lower(la_name) = lower(council.name)
    union all
    select region, period_to from clean.local_authority_interactive_tool, council where lower(area) = lower(council.name)
  )
  where region_name is not null
  order by period_to desc, region_name
  limit 1
),
-- a stock stands for its month; of a flow twelve months compare with a year; counts compare with no other council's
own as (
  select
    facts.indicator,
    definition.benchmark,
    facts.month,
    if(definition.kind = 'flow', signals.rolling_12, facts.value) as own
  from facts.indicators as facts
  join facts.signals as signals using (indicator, month, breakdown, member)
  join benchmarked as definition on definition.id = facts.indicator
  where facts.breakdown = 'all' and not facts.provisional
),
compared as (
  from facts.benchmarks
  where value is not null
    and (
      area_kind = 'england'
      or (area_kind = 'region' and area = (select area from region))
      or (area_kind = 'neighbours' and lower(area) = (select lower(name) from council))
    )
)

select
  own.indicator,
  own.month,
  compared.area,
  compared.area_kind,
  -- the latest that had ended by the month's end
  max_by(compared.period, compared.period_to) as period,
  own.own,
  max_by(compared.value, compared.period_to) as benchmark,
  own.own - max_by(compared.value, compared.period_to) as distance
from own
join compared on compared.indicator = own.benchmark and compared.period_to <= last_day(own.month)
where own.own is not null
group by own.indicator, own.month, own.own, compared.area, compared.area_kind
order by own.indicator, own.month, compared.area_kind, compared.area;
