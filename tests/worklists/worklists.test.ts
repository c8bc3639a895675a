import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearUnfinished } from '../../pipeline/publish/clearUnfinished.ts';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';
import { draftWorklists } from '../../pipeline/worklists/draftWorklists.ts';
import { areInPlace, worklistsFolder } from '../../pipeline/worklists/worklistsFolder.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-worklists-'));
const dataDir = join(folder, 'data');
const of = {
  dataDir,
  publication: join(folder, 'publication'),
  vault: folder,
  asAt: '2026-10-31',
  runId: 'run1',
};
const place = worklistsFolder(dataDir, of.asAt);

/** Team, held by, tracker, reference, child, task, stands at, due, days overdue; what is due later, or undated, last. */
const ITEMS = [
  [
    'South',
    'Lawyer 1',
    'Court directions',
    'L2',
    null,
    '=HYPERLINK("http://x.test","open")',
    'Not met',
    '2026-10-29',
    2,
    'Overdue',
  ],
  ['North', '+44 1632 960000', 'Audits', '-A1', '0012', '@sum(1)', '-5', '2026-10-30', 1, 'Overdue'],
  [
    'North',
    '＝cmd',
    'Court directions',
    '\t=1+1',
    null,
    '"Quoted", and\nin two lines',
    '+1.5',
    '2026-10-01',
    30,
    'Overdue',
  ],
  [null, 'Head of Law', 'Improvement plan', 'L1a', null, 'Größe, café', 'Red', '2026-11-30', null, 'Due'],
  ['North', null, 'Audits', 'A2', '0013', 'Not due yet', null, '2026-12-01', null, 'Later'],
  ['North', null, 'Placement orders', null, '0014', 'No day is set', null, null, null, 'No date'],
] as const;

/** What a spreadsheet must show of the first four, in their order: by team, none last, what was due first before the rest. */
const SHOWN = [
  [
    'North',
    "'＝cmd",
    'Court directions',
    "'\t=1+1",
    null,
    '"Quoted", and\nin two lines',
    '+1.5',
    '2026-10-01',
    30,
  ],
  ['North', "'+44 1632 960000", 'Audits', "'-A1", '0012', "'@sum(1)", '-5', '2026-10-30', 1],
  [
    'South',
    'Lawyer 1',
    'Court directions',
    'L2',
    null,
    '\'=HYPERLINK("http://x.test","open")',
    'Not met',
    '2026-10-29',
    2,
  ],
  [null, 'Head of Law', 'Improvement plan', 'L1a', null, 'Größe, café', 'Red', '2026-11-30', null],
];
const HEADER = [
  'Team',
  'Held by',
  'Tracker',
  'Reference',
  'Child ID',
  'To do',
  'Stands at',
  'Due',
  'Days overdue',
];

beforeAll(async () => {
  mkdirSync(of.publication);
  const warehouse = await Warehouse.open(join(of.publication, 'sightline.duckdb'));
  await warehouse.run('create schema trackers');
  await warehouse.run(`create table trackers.open_items (
    team varchar, held_by varchar, tracker varchar, reference varchar, child_id varchar, task varchar, stands_at varchar,
    due date, days_overdue integer, due_in varchar)`);
  const literal = (value: unknown) =>
    value === null
      ? 'null'
      : typeof value === 'number'
        ? String(value)
        : `'${String(value).replaceAll("'", "''")}'`;
  const rows = ITEMS.map((row) => `(${row.map(literal).join(', ')})`);
  await warehouse.run(`insert into trackers.open_items values ${rows.join(', ')}`);
  warehouse.close();
  await (await draftWorklists(of))();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A CSV as its cells: an empty one is null, a count a number. */
function csvOf(name: string): (string | number | null)[][] {
  const text = readFileSync(join(place, name), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const lines = Papa.parse<string[]>(text.slice(1).trimEnd()).data;
  return lines.map((row, line) =>
    row.map((cell, at) => (cell === '' ? null : line > 0 && at === 8 ? Number(cell) : cell)),
  );
}

/** A workbook opened again as its cells: days as `YYYY-MM-DD`. */
async function xlsxOf(name: string): Promise<unknown[][]> {
  const [sheet] = await readXlsx(join(place, name), { trim: false });
  return sheet!.data.map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)),
  );
}

describe('worklists', () => {
  it('hold what is overdue or due soon by team, the oldest first, safe from formulas, as CSV and as workbook', async () => {
    expect(csvOf('all-trackers.csv')).toEqual([HEADER, ...SHOWN]);
    expect(await xlsxOf('all-trackers.xlsx')).toEqual([HEADER, ...SHOWN]);
  });

  it('are one for each tracker that has anything open, also where none of it is due', async () => {
    expect(readdirSync(place).sort()).toEqual([
      'all-trackers.csv',
      'all-trackers.xlsx',
      'audits.csv',
      'audits.xlsx',
      'court-directions.csv',
      'court-directions.xlsx',
      'improvement-plan.csv',
      'improvement-plan.xlsx',
      'no-day-set.csv',
      'no-day-set.xlsx',
      'placement-orders.csv',
      'placement-orders.xlsx',
      'worklists.json',
    ]);
    expect(csvOf('court-directions.csv')).toEqual([HEADER, SHOWN[0], SHOWN[2]]);
    expect(await xlsxOf('court-directions.xlsx')).toEqual([HEADER, SHOWN[0], SHOWN[2]]);
    const undated = ['North', null, 'Placement orders', null, '0014', 'No day is set', null, null, null];
    expect(csvOf('no-day-set.csv')).toEqual([HEADER, undated]);
    expect(csvOf('placement-orders.csv')).toEqual([HEADER]);
    expect(await xlsxOf('placement-orders.xlsx')).toEqual([HEADER]);
  });

  it.skipIf(process.platform === 'win32')(
    "are their owner's alone, also where the folder was not",
    async () => {
      const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
      chmodSync(join(dataDir, 'worklists'), 0o755);
      await (await draftWorklists(of))();
      expect([join(dataDir, 'worklists'), place].map(mode)).toEqual(['700', '700']);
      for (const name of readdirSync(place)) expect([name, mode(join(place, name))]).toEqual([name, '600']);
    },
  );

  it('are the same bytes from the same publication, whenever they are written', async () => {
    const bytes = () =>
      readdirSync(place).map((name) => [name, readFileSync(join(place, name)).toString('hex')]);
    const before = bytes();
    const now = Date.now;
    Date.now = () => now() + 86_400_000 * 400;
    try {
      await (await draftWorklists(of))();
    } finally {
      Date.now = now;
    }
    expect(bytes()).toEqual(before);
  });

  it('stand beside nothing that an earlier run left, and give way whole', async () => {
    writeFileSync(join(place, 'an old tracker.csv'), 'old');
    mkdirSync(join(dataDir, 'worklists', '.draft-2026-09-30'));
    clearUnfinished(dataDir);
    const put = await draftWorklists({ ...of, runId: 'run2' });
    // Until they are put in place the old ones stand.
    expect(existsSync(join(place, 'an old tracker.csv'))).toBe(true);
    expect([await areInPlace(place, 'run1'), await areInPlace(place, 'run2')]).toEqual([true, false]);
    await put();
    expect([await areInPlace(place, 'run1'), await areInPlace(place, 'run2')]).toEqual([false, true]);
    expect(existsSync(join(place, 'an old tracker.csv'))).toBe(false);
    expect(readdirSync(join(dataDir, 'worklists'))).toEqual(['2026-10-31']);
  });

  it('are known not to be whole where a file is gone or another', async () => {
    writeFileSync(join(place, 'audits.csv'), 'changed');
    expect(await areInPlace(place, 'run2')).toBe(false);
    rmSync(join(place, 'audits.csv'));
    expect(await areInPlace(place, 'run2')).toBe(false);
    expect(await areInPlace(worklistsFolder(dataDir, '2026-09-30'), 'run2')).toBe(false);
  });
});
