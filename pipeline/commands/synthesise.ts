import { resolve } from 'node:path';
import { dayOfIso } from '../../src/calendar/day.ts';
import { parseDate } from '../../src/calendar/parseDate.ts';
import { loadContracts } from '../ingest/loadContracts.ts';
import { readReference } from '../reference.ts';
import { synthesise as makeUp } from '../synthesise/synthesise.ts';
import { asTable } from './asTable.ts';
import { foldersOf, type Given, type Surroundings, textOf, UsageError, type Values } from './command.ts';

/** `sightline synthesise`: the extracts of a council that does not exist. */
export async function synthesise({ values }: Given, around: Surroundings): Promise<number> {
  const out = textOf(values, 'out');
  if (out === null) throw new UsageError('synthesise: name the folder to write to with --out');
  const parameters = {
    seed: wholeOf(values, 'seed', null, 0, 2147483647),
    children: wholeOf(values, 'children', 38_100, 500, 2_000_000),
    years: wholeOf(values, 'years', 5, 1, 20),
    to: dayOption(values),
    authorities: wholeOf(values, 'authorities', 1, 1, 200),
  };
  const { limits } = await readReference(foldersOf(values, around).reference);
  const share = shareOf(values);
  const mess = share > 0 ? { share, limits } : null;
  const begun = performance.now();
  const { extracts: written, soiled } = await makeUp(
    resolve(around.workingDir, out),
    parameters,
    await loadContracts(),
    mess,
  );
  const seconds = (performance.now() - begun) / 1000;
  const sum = (of: (each: (typeof written)[number]) => number) =>
    written.reduce((total, each) => total + of(each), 0);
  const total = {
    extract: 'total',
    files: sum(({ files }) => files),
    rows: sum(({ rows }) => rows),
    bytes: sum(({ bytes }) => bytes),
  };
  around.print(
    values.json
      ? JSON.stringify({ extracts: written, total, soiled, seconds }, null, 2)
      : asTable(
          ['extract', 'files', 'rows', 'bytes'],
          [...written, total].map((row) => ({ ...row })),
        ),
  );
  if (!values.json) {
    const rate = Math.round(total.rows / seconds).toLocaleString('en-GB');
    around.print(`${seconds.toFixed(1)} s, ${rate} rows a second`);
    if (mess)
      around.print(`soiled ${soiled.rows} rows and ${soiled.files} files: ground-truth-mess.json says how`);
  }
  return 0;
}

function shareOf(values: Values): number {
  const text = textOf(values, 'mess') ?? '0';
  const share = /^(?:0?\.\d+|[01](?:\.0+)?)$/.test(text) ? Number(text) : Number.NaN;
  if (share >= 0 && share <= 1) return share;
  throw new UsageError(`synthesise: --mess is "${text}": write the share of rows to soil, such as 0.02`);
}

function wholeOf(values: Values, name: string, usual: number | null, least: number, most: number): number {
  const text = textOf(values, name);
  if (text === null && usual !== null) return usual;
  const value = text !== null && /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  const given = text === null ? 'is needed' : `is "${text}"`;
  throw new UsageError(`synthesise: --${name} ${given}: write a whole number from ${least} to ${most}`);
}

function dayOption(values: Values): number {
  const text = textOf(values, 'to') ?? '2026-10-31';
  const day = parseDate(text);
  if (day === null || day < '2010-01-01' || day > '2040-12-31') {
    throw new UsageError(`synthesise: --to is "${text}": write a day from 2010 to 2040, such as 2026-10-31`);
  }
  return dayOfIso(day);
}
