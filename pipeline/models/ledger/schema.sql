-- The account of every file, as docs and other people's scripts know it.
create schema ledger;
create schema quarantine;
create schema clean;
create schema facts;
create schema trackers;
create schema history;
create schema episodes;

-- one row per file
create table ledger.files (
  file_id varchar primary key,
  name varchar not null,
  sheet varchar,
  extract varchar,
  period varchar,
  as_at date,
  bytes bigint not null,
  encoding varchar,
  delimiter varchar,
  header_line integer,
  records integer not null,
  preamble integer not null,
  accepted integer not null,
  quarantined integer not null,
  duplicates integer not null,
  blank integer not null,
  footer integer not null,
  verdict varchar not null,
  superseded_by varchar,
  check (records = preamble + accepted + quarantined + duplicates + blank + footer or verdict = 'refused')
);

-- one row per thing that is wrong, or worth knowing
create table ledger.problems (
  file_id varchar not null,
  line integer,
  "column" varchar,
  value varchar,
  rule varchar not null,
  message varchar not null,
  severity varchar not null
);

-- one row per figure that a file prints and its rows can prove
create table ledger.reconciliation (
  file_id varchar not null,
  extract varchar not null,
  line integer not null,
  "column" varchar not null,
  kind varchar not null,
  item varchar not null,
  printed double,
  computed double not null,
  outcome varchar not null
);

-- one row per record that breaks its contract
create table quarantine.rows (
  file_id varchar not null,
  line integer not null,
  raw varchar not null,
  reasons varchar not null
);

-- one row per extract, layer and month of which nothing is missing
create table ledger.coverage (
  extract varchar not null,
  layer varchar not null check (layer in ('clean', 'history')),
  month date not null,
  primary key (extract, layer, month)
);

-- one row per file of which something says to which day it runs
create table ledger.deliveries (
  file_id varchar primary key,
  until date not null
);
