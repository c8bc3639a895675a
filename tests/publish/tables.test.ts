import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asTable } from '../../pipeline/commands/asTable.ts';
import { arrowFile } from '../../pipeline/publish/arrowTable.ts';
import { writeCsv } from '../../pipeline/publish/csvTable.ts';
import { readStaged, stage } from '../../pipeline/publish/stagedTable.ts';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(':memory:');
  await warehouse.run(`create table t as select * from (values
    (date '2021-02-28', 1, 2.5::double, true, 'a'),
    (null, null, null, null, null),
    (date '1969-12-31', -7, -0.1::double, false, '=HYPERLINK("x")'),
    (date '2024-02-29', 2147483647, 1e300::double, true, '-1'),
    (date '2024-02-29', 0, 0::double, true, '+44 cases'),
    (date '2024-02-29', 0, 0::double, true, '@here, "quoted"' || chr(10) || 'line'),
    (date '2024-02-29', 0, 0::double, true, '-2+3'),
    (date '2024-02-29', 0, 0::double, true, chr(10) || '=1+1'),
    (date '2024-02-29', 0, 0::double, true, '＝1+1')
  ) rows(d, i, f, b, s)`);
});
afterAll(() => warehouse.close());
const columns = async (query: string) => readStaged(warehouse, await stage(warehouse, query));

it('writes Arrow that reads back the same, absent as null', async () => {
  const table = tableFromIPC(arrowFile(await columns('from t')));
  expect(table.numRows).toBe(9);
  const first = table.get(0)!.toJSON();
  expect({ ...first, d: new Date(Number(first.d)).toISOString().slice(0, 10) }).toEqual({
    d: '2021-02-28',
    i: 1,
    f: 2.5,
    b: true,
    s: 'a',
  });
  expect(table.get(1)!.toJSON()).toEqual({ d: null, i: null, f: null, b: null, s: null });
  expect(new Date(Number(table.get(2)!.toJSON().d)).toISOString().slice(0, 10)).toBe('1969-12-31');
});

it('writes the same bytes for the same rows, and an empty table with its columns', async () => {
  const read = () => columns('from t order by all');
  expect(Buffer.from(arrowFile(await read())).equals(Buffer.from(arrowFile(await read())))).toBe(true);
  const empty = tableFromIPC(arrowFile(await columns('from t where false')));
  expect([empty.numRows, empty.schema.names]).toEqual([0, ['d', 'i', 'f', 'b', 's']]);
});

it('refuses a type for which no Arrow type was chosen', async () => {
  await expect(columns('select 1::decimal(5, 2) as x')).rejects.toThrow(
    '"x" is published as no DECIMAL(5,2): cast it in the query',
  );
});

it('writes CSV in which no text runs as a formula, and numbers stay numbers', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'sightline-')), 't.csv');
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await writeCsv(warehouse, path, await stage(warehouse, 'from t')),
  );
  expect(csv.startsWith('\ufeffd,i,f,b,s\n2021-02-28,1,2.5,true,a\n,,,,\n')).toBe(true);
  const rows = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;
  expect(rows.map(({ s }) => s)).toEqual([
    'a',
    '',
    '\'=HYPERLINK("x")',
    '-1',
    "'+44 cases",
    '\'@here, "quoted"\nline',
    "'-2+3",
    "'\n=1+1",
    "'＝1+1",
  ]);
  expect(rows[2]).toMatchObject({ d: '1969-12-31', i: '-7', f: '-0.1' });
  expect(rows[4]).toMatchObject({ i: '0', f: '0' });
});

it('shows a terminal no text that would move its cursor', () => {
  const table = asTable(
    ['a', 'b'],
    [
      { a: 'x\u001b[2Jy\nz', b: null },
      { a: '=1+1', b: 2 },
    ],
  );
  expect(table.split('\n')).toEqual([
    'a                   b',
    '──────────────────  ─',
    'x\\u001b[2Jy\\u000az',
    '=1+1                2',
  ]);
});
