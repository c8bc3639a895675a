-- one row per indicator, month, breakdown and member
create table facts.indicators (
  indicator varchar not null,
  month date not null,
  breakdown varchar not null,
  member varchar not null,
  numerator double not null,
  denominator double,
  value double,
  provisional boolean not null
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
  provisional boolean not null
);

-- one row per row of facts.indicators: how its value stands beside other months, its limits and its target
create table facts.signals (
  indicator varchar not null,
  month date not null,
  breakdown varchar not null,
  member varchar not null,
  previous double,
  uplift double,
  uplift_percent double,
  last_year double,
  uplift_on_last_year double,
  year_to_date double,
  rolling_3 double,
  rolling_12 double,
  target double,
  rag varchar,
  mean double,
  lower_limit double,
  upper_limit double,
  point_type varchar,
  variation varchar,
  assurance varchar,
  -- the rule by which the month stands out, how long its run is by now, and of how many months the limits are
  rule varchar,
  run_months integer,
  chart_months integer
);

-- one row per indicator, breakdown and member of the latest whole month, ranked within its breakdown
create table facts.changes (
  month date not null,
  breakdown varchar not null,
  rank integer not null,
  indicator varchar not null,
  member varchar not null,
  kind varchar not null,
  direction varchar not null,
  sentence varchar not null,
  primary key (breakdown, rank)
);

-- one row per key of facts.indicators and publication that was the first to say it, or said something else than the one
-- before; the present one, which is facts.indicators, has none
create table facts.revisions (
  indicator varchar not null,
  month date not null,
  breakdown varchar not null,
  member varchar not null,
  run_id varchar not null,
  published_at varchar not null,
  value double
);
