import { describe, expect, it } from 'vitest';
import type { StoredFile } from '../../pipeline/ingest/vault.ts';
import { file, rowsInForce, settle, TODAY, told } from '../support/settling.ts';

const OCTOBER = ['2026-05-04', '2026-07-01', '2026-09-10', '2026-10-31'];

describe('which of two files is the later', () => {
  it.each([
    ['snapshot', 'list.csv', 'list-corrected.csv'],
    ['snapshot', 'list-2026-10.csv', 'list-2026-10-corrected.csv'],
    ['snapshot', 'list-2026-10.csv', 'list-2026-10-v2.csv'],
    ['snapshot', 'list-2026-10.csv', 'list-2026-10 (2).csv'],
    ['snapshot', 'list-2026-10.csv', 'list 2026-10 resubmission.csv'],
    ['snapshot', 'list-2026-10.csv', 'List_October_2026_REVISED.csv'],
    ['snapshot', 'list-2026-10-draft.csv', 'list-2026-10.csv'],
    ['snapshot', 'list-2026-10-v9.csv', 'list-2026-10-v10.csv'],
    ['snapshot', 'list-2026-10-v2.csv', 'list-2026-10-final.csv'],
    ['snapshot', 'list-2026-10-corrected.csv', 'list-2026-10-corrected-2.csv'],
    ['snapshot', '2026-11-05/list.csv', '2026-11-12/list.csv'],
    ['snapshot', '2026-10/list.csv', '2026-11/list.csv'],
    ['snapshot', '2026/10/list.csv', '2026/11/list.csv'],
    ['snapshot', 'delivered 5 Nov 2026/list.csv', 'delivered 12 Nov 2026/list.csv'],
    ['snapshot', '2026-11-05/list-2026-10.csv', '2026-11-12/list-2026-10.csv'],
    ['snapshot', '2026-11-05/list.csv', 'list-corrected.csv'],
    ['window', 'list-2026-10.csv', 'list-2026-10-v2.csv'],
    ['keys', 'list-2026-10.csv', 'list-2026-10-v2.csv'],
    ['keys', '2026-11-05/list.csv', '2026-11-12/list.csv'],
  ])('%s: %s is corrected by %s, also where that has lost its last days', async (extract, first, second) => {
    for (const days of [OCTOBER, ['2026-05-04', '2026-07-02', '2026-10-29']]) {
      const files = [file(extract, first, OCTOBER), file(extract, second, days)];
      const settled = told(await settle(files));
      expect(settled).toMatchObject({ refused: [], supersededBy: { [first]: second }, inForce: [second] });
      expect(settled.rules).toEqual(days === OCTOBER ? {} : { [second]: ['ends_earlier'] });
    }
  });

  it.each([
    ['a month over an earlier month', 'list-2026-09.csv', ['2026-10-01'], 'list-2026-10.csv', ['2026-09-30']],
    ['a year over an earlier year', 'oc2 2017-18.csv', [], 'oc2 2018-19.csv', []],
    ['folders of years', '2017_18/oc2.csv', [], '2018_19/oc2.csv', []],
    ['years without a mark between', '201718/oc2.csv', [], '201819/oc2.csv', []],
    ['without a name, the rows', 'b.csv', ['2026-09-30'], 'a.csv', ['2026-10-31']],
    ['a correction of last month not', 'list-v2.csv', ['2026-09-30'], 'list.csv', ['2026-10-31']],
  ])('takes %s', async (_, first, before, second, after) => {
    const extract = before.length > 0 ? 'snapshot' : 'undated';
    const files = [file(extract, first, before), file(extract, second, after)];
    expect(told(await settle(files)).supersededBy).toEqual({ [first]: second });
    expect(told(await settle([...files].reverse())).supersededBy).toEqual({ [first]: second });
  });

  it.each([
    ['undated', 'a.csv', 'b.csv'],
    ['undated', 'oc2 2018.csv', 'SSDA903 2018.csv'],
    ['snapshot', 'a.csv', 'b.csv'],
    ['snapshot', 'list-2026-10.csv', 'list October 2026.csv'],
    ['snapshot', 'list-2026-10-corrected.csv', 'list-2026-10-final.csv'],
    ['keys', 'a.csv', 'b.csv'],
    ['window', 'a.csv', 'b.csv'],
    ['periods', 'a.csv', 'b.csv'],
  ])(
    'refuses both where nothing tells and they differ, and says how to tell: %s, %s, %s',
    async (...named) => {
      const [extract, first, second] = named;
      const [one, other] = [first, second].map((name) => file(extract, name, [['2026-10-31', name]]));
      const apart = file(extract === 'keys' ? 'snapshot' : 'keys', 'c.csv', ['2026-10-31']);
      const settled = await settle([one!, apart, other!]);
      const { files, shares } = settled;
      expect(told(settled).refused.sort()).toEqual([first, second].sort());
      expect([...shares.keys()]).toEqual(['id of c.csv']);
      const { problems } = files.find(({ name }) => name === first)!.check;
      expect(problems[0]!.message).toContain(`so is ${second}, and `);
      expect(problems[0]!.message).toMatch(
        /keep the one that is right, or name the later one as such \(…-v2.*folder named by the day/,
      );
    },
  );

  it.each(['undated', 'snapshot', 'window', 'periods'])(
    'takes one of two that hold the same rows, whatever they are called: %s',
    async (extract) => {
      const settled = await settle([file(extract, 'a.csv', OCTOBER), file(extract, 'b.csv', OCTOBER)]);
      expect(told(settled)).toMatchObject({
        refused: [],
        inForce: ['b.csv'],
        supersededBy: { 'a.csv': 'b.csv' },
        rules: { 'a.csv': ['same_rows'] },
      });
    },
  );

  it('warns of a name that its rows belie, with both dates; not of a delivery a few days after', async () => {
    const files = [
      file('snapshot', 'list-2026-10.csv', ['2026-10-31', '2027-10-05']),
      file('keys', 'list-2026-11-05.csv', ['2026-10-31']),
      file('window', 'list-2026-10.csv', ['2025-10-31']),
    ];
    const { files: settled } = await settle(files.map((each, at) => ({ ...each, fileId: `${at}` })));
    const messages = settled.flatMap(({ check }) => check.problems.map(({ message }) => message));
    expect(messages.sort()).toEqual([
      'its name says 2026-10-01 to 2026-10-31, and its rows run to 2025-10-31, more than half a year before: check that it is the right file',
      'its name says 2026-10-01 to 2026-10-31, and its rows run to 2027-10-05, which is later: correct the one that is wrong',
    ]);
  });

  it('says so where a dated folder wins over a correction without one, or a date over none', async () => {
    const files = [
      file('snapshot', 'list-2026-10-v2.csv', OCTOBER),
      file('snapshot', '2026-11-05/list.csv', OCTOBER),
      file('undated', 'header.csv', []),
      file('undated', 'header 2018.csv', []),
    ];
    expect(told(await settle(files)).rules).toEqual({
      'list-2026-10-v2.csv': ['version_overtaken'],
      'header.csv': ['no_date'],
    });
  });
});

describe('what a later file replaces', () => {
  it('the months that it covers', async () => {
    const june = file('periods', 'a.csv', ['2021-04-01', '2021-05-01', '2021-06-01']);
    const july = file('periods', 'b.csv', ['2021-05-01', '2021-06-01', '2021-07-01']);
    const { shares, supersededBy } = await settle([july, june]);
    expect([...shares.values()]).toEqual([
      { slices: ['2021-04-01'] },
      { slices: ['2021-05-01', '2021-06-01', '2021-07-01'] },
    ]);
    expect(supersededBy.size).toBe(0);
  });

  it('a month or week that a correction of the same period has dropped', async () => {
    const weeks = file('periods', 'audits-2021-07.csv', ['2021-06-30', '2021-07-09', '2021-07-16']);
    const again = file('periods', 'audits-2021-07-v2.csv', ['2021-07-09']);
    expect(rowsInForce([weeks, again], await settle([weeks, again]))).toEqual([
      ['2021-06-30', ''],
      ['2021-07-09', ''],
    ]);
  });

  it('the days of its window, and no history before it', async () => {
    const june = file('window', 'june.csv', ['2021-01-04', '2021-02-01', '2021-04-10', '2021-06-30']);
    const july = file('window', 'july.csv', ['2021-02-01', '2021-05-01', '2021-07-31']);
    expect(rowsInForce([june, july], await settle([july, june])).map(([day]) => day)).toEqual([
      '2021-01-04',
      '2021-02-01',
      '2021-05-01',
      '2021-07-31',
    ]);
    const wide = file('window', 'wide.csv', ['2021-01-01', '2021-03-01', '2021-05-30', '2021-08-31']);
    expect(told(await settle([june, wide, july])).supersededBy).toEqual({
      'july.csv': 'wide.csv',
      'june.csv': 'wide.csv',
    });
  });

  it('no list of keys of another month or year, though both end alike', async () => {
    for (const folders of [
      ['2026-10', '2026-11'],
      ['2025-26', '2026-27'],
    ]) {
      const files = folders.map((folder) => file('keys', `${folder}/list.csv`, OCTOBER));
      expect(told(await settle(files)).inForce).toHaveLength(2);
    }
  });

  it('the rows of the same keys, the latest file last; a list of none nothing', async () => {
    const files = [
      file('keys', 'b.csv', ['2021-07-31']),
      file('keys', 'a.csv', ['2021-08-31']),
      file('keys', 'c.csv', ['2021-06-30']),
      file('window', 'none.csv', []),
    ];
    const settled = await settle(files);
    expect(told(settled).inForce).toEqual(['none.csv', 'c.csv', 'b.csv', 'a.csv']);
    expect(settled.shares.get('id of none.csv')).toEqual({ slices: [] });
  });
});

describe('a mistyped year', () => {
  const november = ['2026-06-01', '2026-08-20', '2026-10-03', '2026-11-30'];

  it.each(['snapshot', 'window', 'keys', 'periods'])(
    'after the cap neither makes a list the later one nor says how far it runs: %s',
    async (extract) => {
      const early = file(extract, 'a.csv', [...OCTOBER, '2027-10-05']);
      const late = file(extract, 'b.csv', november);
      for (const cap of [TODAY, { date: '2026-12-31', asked: true }]) {
        const settled = await settle([early, late], cap);
        expect(settled.files.map(({ name, check }) => [name, check.asAt])).toEqual([
          ['a.csv', '2026-10-31'],
          ['b.csv', '2026-11-30'],
        ]);
      }
    },
  );

  it('stays in force in the latest list that has it, and goes with a list that has it no more', async () => {
    const early = file('window', 'a.csv', [...OCTOBER, '2027-10-05']);
    const late = file('window', 'b.csv', [...november, '2027-10-05']);
    const days = async (...files: StoredFile[]) =>
      rowsInForce(files, await settle(files)).filter(([day]) => day > TODAY.date);
    expect(await days(early)).toHaveLength(1);
    expect(await days(early, late)).toHaveLength(1);
    expect(await days(early, file('window', 'c.csv', november))).toEqual([]);
  });

  it('long before the others claims its own day, not the years between', async () => {
    const history = file('window', 'a.csv', ['2018-03-01', '2018-05-03', '2018-07-01']);
    const mistyped = file('window', 'b.csv', ['2016-05-04', ...OCTOBER]);
    const settled = await settle([history, mistyped]);
    expect(rowsInForce([history, mistyped], settled)).toHaveLength(8);
  });

  it('leaves files apart that run beyond an as-at date of long ago, but for a lone late date', async () => {
    const asked = { date: '2026-08-31', asked: true };
    const october = file('snapshot', 'a.csv', [...OCTOBER, '2028-01-01']);
    const later = file('snapshot', 'b.csv', ['2026-07-01', '2026-09-10', ...november]);
    const same = file('snapshot', 'c.csv', ['2026-07-01']);
    expect(told(await settle([october, later, same], asked)).refused).toEqual([]);
    const settled = told(await settle([file('snapshot', 'a.csv', OCTOBER), same], asked));
    expect(settled.supersededBy).toEqual({ 'c.csv': 'a.csv' });
  });
});
