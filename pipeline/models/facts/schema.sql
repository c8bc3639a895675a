-- one row per indicator, month, breakdown and member
create table facts.indicators (
  indicator varchar not null,
  month date not null,
  breakdown varchar not null,
  member varchar not null,
  numerator double not null,
  denominator double,
  value double,
  provisional boolean not null,
  primary key (indicator, month, breakdown, member)
);

-- one row per indicator, week by its Monday, breakdown and member
create table facts.weekly (
  indicator varchar not null,
  week date not null,
  breakdown varchar not null,
  member varchar not null,
  numerator double not null,
  denominator double,
  value double,
  provisional boolean not null,
  primary key (indicator, week, breakdown, member)
);

-- children of these ages in the council's area, or a locality of it, at the last mid-year before a day, else the first
create temp macro population_of(breakdown, member, day, wanted) as (
  select coalesce(
    max_by(population, year) filter (make_date(year, 6, 30) <= day),
    min_by(population, year)
  )
  from reference.populations
  where ages = wanted
    and area = if(breakdown = 'all', (select min(name) from reference.council), member)
);

-- one row per indicator: what its file says of it, as far as sums need it
create temp table definitions (id varchar primary key, unit varchar not null, kind varchar not null);

-- the value of an indicator of that unit; NULL where it cannot be worked out, and for medians, which do not add up
create temp macro indicator_value(unit, numerator, denominator) as
  case unit
    when 'count' then numerator
    when 'percent' then 100 * numerator / nullif(denominator, 0)
    when 'rate_per_10000' then 10000 * numerator / nullif(denominator, 0)
    when 'ratio' then numerator / nullif(denominator, 0)
  end;
