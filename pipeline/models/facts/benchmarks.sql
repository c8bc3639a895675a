-- one row per indicator, period and area: what others publish, and the median of the council's statistical neighbours
create table facts.benchmarks (
  indicator varchar not null,
  period varchar not null,
  area varchar not null,
  -- england, region, authority; neighbours: the median of the neighbours of the area
  area_kind varchar not null,
  value double,
  -- what is printed in place of the value, or beside the period: c, x, -, prov
  marker varchar,
  -- of a median: how many of the neighbours have a value, out of how many
  with_value integer,
  out_of integer,
  -- the last day of the period
  period_to date not null,
  primary key (indicator, period, area_kind, area)
);

insert into facts.benchmarks
with open_data as (
  select
    indicator,
    -- of a part of a year the identifier says which
    case
      when time_identifier ilike '% year' then period
      else period || ' ' || time_identifier
    end as period,
    period_to,
    case lower(geographic_level)
      when 'national' then 'england'
      when 'regional' then 'region'
      else 'authority'
    end as area_kind,
    case lower(geographic_level)
      when 'national' then country_name
      when 'regional' then region_name
      else la_name
    end as area,
    case when geographic_level ilike 'local authority' then old_la_code end as number,
    case when geographic_level ilike 'local authority' then new_la_code end as code,
    value,
    coalesce(value_marker, period_note) as marker,
    1 as preference
  from clean.dfe_open_data
  where lower(geographic_level) <> 'national' or country_name = 'England'
),
interactive_tool as (
  select
    indicator,
    period,
    period_to,
    case
      when area = 'England' then 'england'
      when region is null then 'region'
      else 'authority'
    end as area_kind,
    regexp_replace(area, '^London \((Inner|Outer)\)$', '\1 London') as area,
    case when region is not null then regexp_replace(la_number, '\.0+$', '') end as number,
    null as code,
    value,
    coalesce(value_marker, period_note) as marker,
    2 as preference
  from clean.local_authority_interactive_tool
),
-- an authority is known by its number, through changes of its name and its code
stated as (
  select *, coalesce(number, lower(area)) as area_key
  from (from open_data union all from interactive_tool)
  where area is not null
),
-- the tool repeats what the DfE's own tables say: they come first
published as (
  select *
  from stated
  qualify row_number() over (
    partition by indicator, period, area_kind, area_key
    order by preference, area, value
  ) = 1
),
-- the latest name of each area
names as (
  select
    area_kind,
    area_key,
    area,
    max(period_to) filter (value is not null) over (partition by area_kind, area_key) as latest
  from stated
  qualify row_number() over (partition by area_kind, area_key order by preference, period_to desc, area) = 1
),
-- where an authority took the name of one that is no more, the earlier one shows its number
areas as (
  select
    area_kind,
    area_key,
    latest,
    case
      when row_number() over same_name = 1 then area
      else area || ' (' || area_key || ')'
    end as area
  from names
  window same_name as (partition by area_kind, lower(area) order by latest desc nulls last, area_key desc)
),
figures as (
  select
    published.indicator,
    published.period,
    published.period_to,
    areas.area,
    published.area_kind,
    published.area_key,
    published.value,
    published.marker
  from published
  join areas using (area_kind, area_key)
),
-- every neighbour by the code that the reference table gives, else by any name that it has had
neighbours as (
  select
    asked.authority,
    asked.neighbour,
    found.area_key
  from reference.statistical_neighbours as asked
  left join (
    select distinct stated.area_key, lower(stated.area) as name, stated.code, areas.latest
    from stated
    join areas using (area_kind, area_key)
    where stated.area_kind = 'authority'
  ) as found
    on asked.neighbour_code in (found.code, found.area_key)
    or lower(asked.neighbour) = found.name
  qualify row_number() over (
    partition by asked.authority, asked.neighbour
    order by asked.neighbour_code in (found.code, found.area_key) desc nulls last,
      found.latest desc nulls last, found.area_key
  ) = 1
),
out_of as (
  select authority, count(*) as out_of
  from reference.statistical_neighbours
  group by authority
),
medians as (
  select
    figures.indicator,
    figures.period,
    neighbours.authority as area,
    'neighbours' as area_kind,
    median(figures.value) as value,
    null as marker,
    count(figures.value) as with_value,
    out_of.out_of,
    max(figures.period_to) as period_to
  from neighbours
  join out_of using (authority)
  join figures
    on figures.area_key = neighbours.area_key
    and figures.area_kind = 'authority'
  group by figures.indicator, figures.period, neighbours.authority, out_of.out_of
)
select indicator, period, area, area_kind, value, marker, null, null, period_to
from figures
union all
select indicator, period, area, area_kind, value, marker, with_value, out_of, period_to
from medians
order by indicator, period, area_kind, area;
