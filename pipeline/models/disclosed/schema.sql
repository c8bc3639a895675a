create schema disclosed;

-- one row per row of facts.indicators that the profile may break down by: what its readers see, `c` where a part is hidden
create table disclosed.indicators (
  indicator varchar not null,
  month date not null,
  breakdown varchar not null,
  member varchar not null,
  numerator double,
  denominator double,
  value double,
  provisional boolean not null,
  marker varchar
);

-- as facts.signals and facts.changes, from what is shown alone
create table disclosed.signals as from facts.signals limit 0;
create table disclosed.changes as from facts.changes limit 0;

-- one row per count of a figure: what it is, and between which numbers what is shown says that it lies; null where hidden
create table disclosed.counts (
  indicator varchar not null,
  month date not null,
  breakdown varchar not null,
  member varchar not null,
  part varchar not null,
  value integer not null,
  least integer,
  most integer
);
