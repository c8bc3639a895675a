-- one row per indicator, month, breakdown and member
create table facts.indicators (
  indicator varchar not null,
  month date not null,
  breakdown varchar not null,
  member varchar not null,
  numerator double not null,
  denominator double,
  value double,
  primary key (indicator, month, breakdown, member)
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
