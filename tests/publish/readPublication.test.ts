import { mkdir, mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Bool,
  DateDay,
  Dictionary,
  Float64,
  Int32,
  Int64,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainRows, readPublication } from '../../pipeline/publish/readPublication.ts';
import { papersPublication } from '../fixtures/papers-publication/index.ts';

const types = {
  date: new DateDay(),
  text: new Utf8(),
  large: new Int64(),
  small: new Int32(),
  real: new Float64(),
  yes: new Bool(),
};
const table = new Table({
  date: vectorFromArray([new Date('2021-07-01T00:00:00Z'), null], types.date),
  text: vectorFromArray(['−1', null], types.text),
  large: vectorFromArray([72n, null], types.large),
  small: vectorFromArray([-4, null], types.small),
  real: vectorFromArray([39.5, null], types.real),
  yes: vectorFromArray([false, null], types.yes),
});

/** Three figures of two series, the signals under the months given. */
async function writeFigures(dir: string, months: string[]): Promise<void> {
  const texts = (...values: (string | null)[]) =>
    vectorFromArray(values, new Dictionary(new Utf8(), new Int32()));
  const days = (values: string[]) =>
    vectorFromArray(
      values.map((value) => new Date(value)),
      types.date,
    );
  const keys = () => ({
    indicator: texts('referrals', 'referrals', 'referrals'),
    breakdown: texts('all', 'all', 'team'),
    member: texts('all', 'all', 'North'),
  });
  const indicators = new Table({
    ...keys(),
    month: days(['2026-09-01', '2026-10-01', '2026-10-01']),
    value: vectorFromArray([80, 90, 7], types.real),
    provisional: vectorFromArray([false, true, false], types.yes),
  });
  const signals = new Table({
    ...keys(),
    month: days(months),
    uplift: vectorFromArray([null, 10, 1], types.real),
    variation: texts(null, 'concern_high', null),
  });
  await writeFile(join(dir, 'tables', 'indicators.arrow'), tableToIPC(indicators, 'file'));
  await writeFile(join(dir, 'tables', 'signals.arrow'), tableToIPC(signals, 'file'));
}

describe('plainRows', () => {
  it('makes dates text, whole numbers numbers, and absent null', () => {
    expect(plainRows(table)).toEqual([
      { date: '2021-07-01', text: '−1', large: 72, small: -4, real: 39.5, yes: false },
      { date: null, text: null, large: null, small: null, real: null, yes: null },
    ]);
  });
});

describe('readPublication', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'publication-'));
    for (const folder of ['tables', 'earlier']) await mkdir(join(dir, folder));
    await writeFile(
      join(dir, 'manifest.json'),
      JSON.stringify({ ...papersPublication().summary, outputs: [] }),
    );
    await writeFile(join(dir, 'definitions.json'), '[]');
    await writeFigures(dir, ['2026-09-01', '2026-10-01', '2026-10-01']);
    for (const name of Object.keys(papersPublication().tables)) {
      const folder = name === 'revisions' ? 'earlier' : 'tables';
      await writeFile(join(dir, folder, `${name}.arrow`), tableToIPC(table, 'file'));
    }
  });
  afterAll(() => rm(dir, { recursive: true }));

  it('reads every table, and keeps when it was published', async () => {
    const publication = await readPublication(dir, '2021-09-07T08:30:00Z');
    expect(Object.keys(publication.tables)).toEqual(Object.keys(papersPublication().tables));
    expect(publication.tables.panels).toHaveLength(2);
    expect(publication.summary.council).toBe('A county council');
    expect(publication.publishedAt).toBe('2021-09-07T08:30:00Z');
  });

  it('reads figures by series, each month with what is said of it', async () => {
    const { figures } = await readPublication(dir, '');
    expect(figures.indicators()).toEqual(['referrals']);
    expect(figures.breakdowns('referrals')).toEqual(['all', 'team']);
    expect(figures.members('referrals', 'team')).toEqual(['North']);
    expect(figures.series({ indicator: 'referrals' }).points).toEqual([
      { month: '2026-09-01', value: 80, provisional: false, uplift: null, variation: null },
      { month: '2026-10-01', value: 90, provisional: true, uplift: 10, variation: 'concern_high' },
    ]);
    expect(figures.value({ indicator: 'referrals', breakdown: 'team', member: 'North' }, '2026-10-01')).toBe(
      7,
    );
    expect(
      figures.point({ indicator: 'referrals', breakdown: 'team', member: 'South' }, '2026-10-01'),
    ).toBeNull();
    expect(figures.months('referrals')).toEqual(['2026-09-01', '2026-10-01']);
  });

  it('refuses figures whose signals are of other months, naming the row', async () => {
    await writeFigures(dir, ['2026-09-01', '2026-11-01', '2026-10-01']);
    const { figures } = await readPublication(dir, '');
    expect(() => figures.series({ indicator: 'referrals' })).toThrow('figures and signals part at row 1');
    await writeFigures(dir, ['2026-09-01', '2026-10-01', '2026-10-01']);
  });

  it('names a file that is damaged or missing', async () => {
    const panels = join(dir, 'tables', 'panels.arrow');
    await writeFile(panels, 'not arrow at all');
    await expect(readPublication(dir, '')).rejects.toThrow(/panels\.arrow/);
    await unlink(panels);
    await expect(readPublication(dir, '')).rejects.toThrow(`cannot read ${panels}: ENOENT`);
  });
});
