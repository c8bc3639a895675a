import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { findFiles } from '../../pipeline/ingest/findFiles.ts';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { readExtract } from '../../pipeline/ingest/readExtract.ts';
import { type Workshop, withWorkshop } from '../../pipeline/ingest/sets/workshop.ts';
import { sha256Of } from '../../pipeline/operate/sha256.ts';
import { pathLiteral } from '../../pipeline/warehouse/sqlText.ts';
import { decode } from '../../src/extracts/decode.ts';

const contracts = await loadContracts();
const folder = mkdtempSync(join(tmpdir(), 'sightline-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readAll = (name: string) =>
  readExtract(join(folder, name), name, contracts, { quarantinedPercent: 20 }, null);
const read = async (name: string) => (await readAll(name))[0]!;
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const TEXT = 'Panel,Frequency,Day,Start,End\nPanel – “café” £5,Weekly,Monday,14:00,16:30\n';

describe('encodings', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8-bom', Buffer.from(`\ufeff${TEXT}`)],
    ['utf-16le', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
    ['windows-1252', iconv.encode(TEXT, 'windows-1252')],
  ])('reads %s to the letter', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding });
  });

  it('says which encoding a file had', async () => {
    put('cp1252.csv', iconv.encode(TEXT, 'windows-1252'));
    const file = await read('cp1252.csv');
    expect(file).toMatchObject({ encoding: 'windows-1252', check: { extract: 'panels', accepted: 1 } });
    expect(file.check.rows[0]!.values[0]).toBe('Panel – “café” £5');
  });
});

describe('what is no table', () => {
  it.each([
    ['nothing.csv', Buffer.alloc(0), 'empty', /export it again/],
    ['workbook.csv', Buffer.from('504b030414000600', 'hex'), 'not_csv', /damaged workbook.*CSV UTF-8/],
    ['old.csv', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'not_csv', /old Excel/],
    ['paper.csv', Buffer.from('%PDF-1.7'), 'not_csv', /PDF/],
    ['packed.csv', gzipSync('a'), 'not_csv', /unpack/],
    ['nul.csv', Buffer.from('Panel,Frequency\na\0,b\n'), 'not_text', /line 2/],
    ['login.csv', Buffer.from('\r\n<html><title>Sign in</title>'), 'not_csv', /web page/],
  ])('refuses %s with what to do', async (name, bytes, rule, message) => {
    put(name, bytes);
    const { check } = await read(name);
    expect(check.verdict).toBe('refused');
    expect(check.problems).toHaveLength(1);
    expect(check.problems[0]).toMatchObject({ rule, severity: 'error' });
    expect(check.problems[0]!.message).toMatch(message);
  });

  it('names a file that is not there, a folder and a link to itself', async () => {
    mkdirSync(join(folder, 'folder.csv'));
    symlinkSync('loop.csv', join(folder, 'loop.csv'));
    for (const [name, message] of [
      ['gone.csv', /not there/],
      ['folder.csv', /not a file/],
      ['loop.csv', /leads back to itself/],
    ] as const) {
      const { check } = await read(name);
      expect(check.problems[0]!.message).toMatch(message);
      expect(check.problems[0]!.rule).toBe('unreadable');
    }
  });

  it('does not wait for a pipe', async (context) => {
    const made = process.platform !== 'win32' && spawnSync('mkfifo', [join(folder, 'pipe.csv')]).status === 0;
    if (!made) return context.skip('no named pipes here');
    expect((await read('pipe.csv')).check.problems[0]!.message).toMatch(/not a file/);
  });

  it('names a file that may not be read', async (context) => {
    put('secret.csv', TEXT);
    chmodSync(join(folder, 'secret.csv'), 0);
    const readable = (() => {
      try {
        readFileSync(join(folder, 'secret.csv'));
        return true;
      } catch {
        return false;
      }
    })();
    if (readable) return context.skip('this user may read every file');
    expect((await read('secret.csv')).check.problems[0]!.message).toMatch(/no permission/);
  });
});

describe('workbooks', () => {
  const row = (...values: (string | number | Date)[]) =>
    values.map((value) => (value instanceof Date ? { value, format: 'dd/mm/yyyy' } : { value }));
  const write = (name: string, sheets: { sheet: string; data: ReturnType<typeof row>[] }[]) =>
    writeXlsx(sheets).toFile(join(folder, name));
  const PROGRESS = row(
    'Week ending',
    'Service',
    'Cases audited',
    'Identified for closure',
    'Identified for transfer',
    'Still to audit',
  );

  it('are read sheet by sheet: dates as days, numbers as their digits, rows by their line', async () => {
    await write('book.xlsx', [
      {
        sheet: 'Audits',
        data: [
          row('Audit of open cases'),
          row(''),
          PROGRESS,
          row(new Date('2021-07-23T00:00:00Z'), 'Early help', 146, 31, 18, 227),
          row('30/07/2021', 'Early help', 1.5, 0, 0, 1),
          row('30/07/2021', 'CIN', '10', 1, 1, 2),
          row('30/07/2021', 'CP', 10, 1, 1, 2),
          row('30/07/2021', 'CLA', 10, 1, 1, 2),
          row('30/07/2021', 'Adoption', 10, 1, 1, 2),
        ],
      },
      { sheet: 'Read me', data: [row('Made by the performance team')] },
      {
        sheet: 'Panels',
        data: [
          row('Panel', 'Frequency', 'Day', 'Start', 'End'),
          row('Gateway', 'Weekly', 'Wed', '09:30', '12:00'),
        ],
      },
    ]);
    const files = await readAll('book.xlsx');
    expect(files.map(({ sheet, check }) => [sheet, check.extract, check.verdict, check.headerLine])).toEqual([
      ['Audits', 'audit_progress', 'quarantined_rows', 3],
      ['Read me', null, 'accepted_with_warnings', null],
      ['Panels', 'panels', 'accepted', 1],
    ]);
    expect(files[0]!.check.rows[0]).toEqual({
      line: 4,
      values: ['2021-07-23', 'Early help', 146, 31, 18, 227],
    });
    expect(files[0]!.check.quarantine).toEqual([
      {
        line: 5,
        raw: '30/07/2021,Early help,1.5,0,0,1',
        reasons: ['"1.5" is not a count: write a whole number of 0 or more'],
      },
    ]);
    expect(new Set(files.map(({ fileId }) => fileId)).size).toBe(3);
  });

  it('refuse a sheet that lacks a column, and a book in which nothing is known', async () => {
    await write('lacking.xlsx', [
      { sheet: 'Audits', data: [PROGRESS.slice(0, 5), row('23/07/2021', 'Early help', 146, 31, 18)] },
      {
        sheet: 'Panels',
        data: [
          row('Panel', 'Frequency', 'Day', 'Start', 'End'),
          row('Gateway', 'Weekly', 'Wed', '09:30', '12:00'),
        ],
      },
    ]);
    const [audits] = await readAll('lacking.xlsx');
    expect(audits!.check).toMatchObject({ verdict: 'refused', extract: null });
    expect(audits!.check.problems[0]!.message).toMatch(/audit_progress.*"Still to audit"/);
    await write('unknown.xlsx', [{ sheet: 'A', data: [row('colour', 'shape')] }]);
    expect((await read('unknown.xlsx')).check.verdict).toBe('refused');
  });
});

describe('the inbox', () => {
  it('finds files in folders, by name, and passes over what systems leave behind', async () => {
    const inbox = join(folder, 'inbox');
    mkdirSync(join(inbox, 'legal'), { recursive: true });
    for (const name of ['b.csv', 'B.csv', 'a b.csv', 'legal/x.csv', '.DS_Store', 'Thumbs.db', '~$b.xlsx']) {
      writeFileSync(join(inbox, name), '');
    }
    expect((await findFiles(inbox)).map(({ name }) => name)).toEqual([
      'B.csv',
      'a b.csv',
      'b.csv',
      'legal/x.csv',
    ]);
  });

  it('is a folder, or says so', async () => {
    await expect(findFiles(join(folder, 'nowhere'))).rejects.toThrow(/is not a folder/);
  });
});

describe('Parquet', () => {
  const withShop = <T>(work: (workshop: Workshop) => Promise<T>) => withWorkshop(join(folder, 'shop'), work);
  const readIn = (name: string, workshop: Workshop) =>
    readExtract(join(folder, name), name, contracts, { quarantinedPercent: 20 }, workshop);

  it('is read like the CSV that it could be, whatever it is called, and whole numbers stay whole', async () => {
    await withShop(async (workshop) => {
      const rows = `
        select 'ReReferral' as "Short Desc", 'Per cent, re-referred' as "Data item", '2023-24' as "Years",
          'Exampleshire' as "LA and Regions", 99::double as "LA Number", 'North "Midlands"' as "Region", 21.5 as "values"
        union all select 'ReReferral', null, '0', 'England', 970.0, null, null`;
      const made = join(folder, 'made.parquet');
      await workshop.warehouse.run(`copy (${rows}) to ${pathLiteral(made)} (format parquet)`);
      renameSync(made, join(folder, 'long [series]*.parquet'));
      const [file] = await readIn('long [series]*.parquet', workshop);
      expect(file).toMatchObject({
        fileId: sha256Of(readFileSync(join(folder, 'long [series]*.parquet'))),
        encoding: null,
        check: { extract: 'local_authority_interactive_tool', records: 3, preamble: 1 },
      });
      expect(file!.check.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
        { line: 3, column: 'Years', value: '0', rule: 'period' },
        { rule: 'too_many_quarantined' },
      ]);
    });
  });

  it('that is damaged is refused', async () => {
    put('damaged.parquet', `PAR1${'x'.repeat(100)}PAR1`);
    await withShop(async (workshop) => {
      const [file] = await readIn('damaged.parquet', workshop);
      expect(file!.check).toMatchObject({ verdict: 'refused', problems: [{ rule: 'not_csv' }] });
      expect(file!.check.problems[0]!.message).toContain('damaged');
    });
  });
});
