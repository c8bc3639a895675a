import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadContracts } from '../../../pipeline/ingest/loadContracts.ts';
import { withWorkshop } from '../../../pipeline/ingest/sets/workshop.ts';
import { contract } from '../../../src/contracts/kit/contract.ts';
import { text } from '../../../src/contracts/kit/fields.ts';
import type { FileCheck } from '../../../src/extracts/fileCheck.ts';
import { isEndless, LONGEST_RECORD } from '../../../src/extracts/tokenise.ts';
import { bothCheckers } from '../../support/bothCheckers.ts';

/** Files on which the two checkers once said different things: the smallest that show it, and what is right. */
const FOUND: { name: string; text: string | Buffer; right: Partial<FileCheck> }[] = [
  {
    name: 'a list without days of which the database accepts nothing',
    text: 'Panel,Frequency,Day,Start,End\nGateway,Weekly,Monday,zz,\n',
    right: { accepted: 0, quarantined: 1, asAt: null, slices: [''] },
  },
  {
    name: 'a web page with a table in it',
    text: '<html>\nPanel,Frequency,Day,Start,End\nGateway,Weekly,Monday,,\n',
    right: { verdict: 'refused', extract: null, records: 0 },
  },
  {
    name: 'a cell with one space before it',
    text: 'Panel,Frequency,Day,Start,End\n Gateway, Weekly, Monday, 09:30,\n',
    right: {
      verdict: 'accepted',
      rows: [{ line: 2, values: ['Gateway', 'Weekly', 'Monday', '09:30', null] }],
    },
  },
  {
    name: 'a blank that stands for a value',
    text: 'Ref,Theme,Priority area,Activity,Target date,RAG rating\nL1a,Legal,Section 20,Review,,A\n',
    right: {
      rows: [
        { line: 2, values: ['L1a', 'Legal', 'Section 20', 'Review', null, null, null, null, false, 'Amber'] },
      ],
    },
  },
  {
    name: 'a NUL in a cell',
    text: 'Panel,Frequency,Day,Start,End\nGateway,Weekly,Monday,,\nEarly\0 help,Weekly,Monday,,\n',
    right: { verdict: 'refused', extract: null, problems: [expect.objectContaining({ rule: 'not_text' })] },
  },
  {
    name: 'cells parted by a digit',
    text: 'sep=3\nPanel3Frequency3Day3Start3End\nGateway3Weekly3Monday3"09:30"3"12:00"\n',
    right: { verdict: 'accepted', delimiter: '3', accepted: 1 },
  },
  {
    name: 'the lower line of a header said again',
    text: 'First,Second\nword,word\none,two\nword,word\n',
    right: { verdict: 'accepted', preamble: 3, accepted: 1 },
  },
  {
    name: 'half a character of UTF-16',
    text: Buffer.from(
      '\ufeffPanel,Frequency,Day,Start,End\nA\ud83d,Weekly,,,\nA\ud83e,Weekly,,,\n',
      'utf16le',
    ),
    right: { verdict: 'accepted', accepted: 1, duplicates: 1 },
  },
  {
    name: 'a no-break space after a quotation mark',
    text: 'Panel,Frequency,Day,Start,End\nGateway,"Weekly"\u00a0,Monday,,\n',
    right: { verdict: 'accepted', accepted: 1, problems: [] },
  },
  {
    name: 'a tab in a cell where tabs part cells',
    text: 'Panel\tFrequency\tDay\tStart\tEnd\n"Early\thelp"\tWeekly\tMonday\t\t\n',
    right: {
      verdict: 'accepted',
      rows: [{ line: 2, values: ['Early help', 'Weekly', 'Monday', null, null] }],
    },
  },
  {
    name: 'a stray mark that only the last cell closes, before the mark of the end of the file',
    text: 'Panel,Frequency,Day,Start,End\n"Gateway"x,Weekly,Monday,,\nEarly help,Weekly,Monday,,"12:00"\u001a',
    right: { verdict: 'refused', problems: [expect.objectContaining({ line: 2, rule: 'half_written' })] },
  },
];

/** A list in which any row is sound. */
const words = contract({
  id: 'words',
  title: 'Words',
  grain: 'one row per pair',
  row: z.object({
    first: text({ header: 'First word', required: true }),
    second: text({ header: 'Second word', required: true }),
  }),
  unique: ['first'],
  covers: 'snapshot',
});
const contracts = [...(await loadContracts()), words];

describe('the two checkers agree on', () => {
  it.each(FOUND)('$name', async ({ text, right }) => {
    await withWorkshop(mkdtempSync(join(tmpdir(), 'sightline-found-')), async (workshop) => {
      const limits = { quarantinedPercent: 100 };
      const { whole, inSets } = await bothCheckers(Buffer.from(text as string), contracts, limits, workshop);
      expect(whole).toMatchObject(right);
      expect(inSets ?? whole).toEqual(whole);
    });
  });

  it('a record that is longer in bytes than in characters', () => {
    expect(isEndless('é'.repeat(LONGEST_RECORD / 2 + 1))).toBe(true);
    expect(isEndless('é'.repeat(LONGEST_RECORD / 2))).toBe(false);
    expect(isEndless('e'.repeat(LONGEST_RECORD))).toBe(false);
  });
});

describe('a list longer than what is sampled of it', () => {
  const day = (at: number) => new Date(Date.UTC(2015, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
  const written = (iso: string) => iso.split('-').reverse().join('/');
  const header = 'Child Unique ID,Date of Birth,Date of Contact,Contact Source\n';
  const rows = (write: (at: number) => string) =>
    Array.from({ length: 9_000 }, (_, at) => `${String(at).padStart(6, '0')},,${write(at)},6: Police\n`);

  it.each<[string, (at: number) => string]>([
    ['days that the sample does not show', (at) => written(day(at % 3_000))],
    [
      'days in a spelling of which no calendar is made',
      (at) => `${day(at % 3_000).replace(/(\d+)-(\d+)-(\d+)/, '$3.$2.$1')} 00:00`,
    ],
    ['days of which every third is none', (at) => (at % 3 === 0 ? '31/02/2021' : written(day(at % 3_000)))],
  ])('%s', async (_, write) => {
    await withWorkshop(mkdtempSync(join(tmpdir(), 'sightline-long-')), async (workshop) => {
      const bytes = Buffer.from(header + rows(write).join(''));
      const { whole, inSets } = await bothCheckers(bytes, contracts, { quarantinedPercent: 100 }, workshop);
      expect(whole.accepted).toBeGreaterThan(5_999);
      expect(inSets).toEqual(whole);
    });
  });
});
