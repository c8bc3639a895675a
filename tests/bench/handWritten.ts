import { rmSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { pathLiteral } from '../../pipeline/warehouse/sqlText.ts';

/**
 * What a DuckDB user would write by hand for one list of referrals, run as a process of its own: all text into a
 * table, then a typed table, database on disk. It checks nothing: `try_cast` turns what it cannot read into NULL.
 */
const [csv, database] = process.argv.slice(2) as [string, string];
rmSync(database, { force: true });
const instance = await DuckDBInstance.create(database);
const connection = await instance.connect();
await connection.run(`create table raw as select * from read_csv(${pathLiteral(csv)}, all_varchar = true)`);
await connection.run(`
  create table typed as
  select
    "Child Unique ID" as child_id, "Gender" as gender, "Ethnicity" as ethnicity,
    try_strptime("Date of Birth", '%d/%m/%Y')::date as date_of_birth,
    try_cast("Age of Child (Years)" as integer) as age,
    try_strptime("Date of referral", '%d/%m/%Y')::date as date_of_referral,
    "Referral Source" as source, "Referral NFA?" = 'b) No' as nfa,
    try_cast("Number of Referrals in Last 12 Months" as integer) as referrals,
    "Allocated Team" as team, "Allocated Worker" as worker
  from raw`);
await connection.run('checkpoint');
connection.closeSync();
instance.closeSync();
