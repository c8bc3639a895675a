import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle as settleBy } from '../../pipeline/ingest/settle.ts';
import type { StoredFile } from '../../pipeline/ingest/vault.ts';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import { refuse } from '../../src/extracts/fileCheck.ts';

const COVERS = { by_month: 'period', whole: 'snapshot', window: 'window', keyed: 'keys' };
const contracts = Object.entries(COVERS).map(([id, covers]) => ({ id, covers })) as unknown as Contract[];
const settle = (files: readonly StoredFile[]) => settleBy(files, contracts);

function file(
  extract: keyof typeof COVERS,
  fileId: string,
  asAt: string | null,
  slices: string[],
): StoredFile {
  const none = { line: null, column: null, value: null, rule: '', message: '' };
  const { rows, quarantine, ...check } = refuse(none, { extract, asAt, slices });
  const accepted = { ...check, verdict: 'accepted' as const, problems: [] };
  return { fileId, name: `${fileId}.csv`, sheet: null, bytes: 1, encoding: 'utf-8', check: accepted };
}

describe('settle', () => {
  it('lets the later report speak for the months that both cover', () => {
    const june = file('by_month', 'june', '2021-06-30', ['2021-04-01', '2021-05-01', '2021-06-01']);
    const july = file('by_month', 'july', '2021-07-31', ['2021-05-01', '2021-06-01', '2021-07-01']);
    const { shares, supersededBy } = settle([july, june]);
    expect(shares.get('june')).toEqual({ slices: ['2021-04-01'] });
    expect(shares.get('july')).toEqual({ slices: ['2021-05-01', '2021-06-01', '2021-07-01'] });
    expect(supersededBy.size).toBe(0);
  });

  it('names what replaced a file that speaks for nothing any more', () => {
    const [early, late] = [
      file('whole', 'early', '2021-06-30', ['']),
      file('whole', 'late', '2021-07-31', ['']),
    ];
    const { shares, supersededBy } = settle([early, late]);
    expect([...supersededBy]).toEqual([['early', 'late']]);
    expect([...shares.keys()]).toEqual(['late']);
  });

  it('keeps the history that a later window does not reach, and replaces what it does', () => {
    const june = file('window', 'june', '2021-06-30', ['2021-01-04', '2021-06-30']);
    const july = file('window', 'july', '2021-07-31', ['2021-02-01', '2021-07-31']);
    expect(settle([july, june]).shares.get('june')).toEqual({ outside: [['2021-02-01', '2021-07-31']] });
    expect(settle([july, june]).shares.get('july')).toEqual({ outside: [] });
    const wide = file('window', 'wide', '2021-08-31', ['2020-01-01', '2021-08-31']);
    const { shares, supersededBy } = settle([june, wide, july]);
    expect([...shares.keys()]).toEqual(['wide']);
    expect([...supersededBy].sort()).toEqual([
      ['july', 'wide'],
      ['june', 'wide'],
    ]);
  });

  it('keeps every list whose rows are replaced key by key, the latest last', () => {
    const files = [
      file('keyed', 'b', '2021-07-31', ['']),
      file('keyed', 'a', '2021-08-31', ['']),
      file('keyed', 'c', '2021-06-30', ['']),
    ];
    const settled = settle(files);
    expect(settled.files.map(({ fileId }) => fileId)).toEqual(['c', 'b', 'a']);
    expect(settled.shares.size).toBe(3);
  });

  it.each([
    ['whole', null, ['']],
    ['whole', '2021-07-31', ['']],
    ['keyed', '2021-07-31', ['']],
    ['window', '2021-07-31', ['2021-01-01', '2021-07-31']],
    ['by_month', '2021-07-31', ['2021-07-01']],
  ] as const)(
    'refuses both of two files that claim the same with the same right: %s, %s',
    (extract, asAt, slices) => {
      const [a, b] = [file(extract, 'a', asAt, [...slices]), file(extract, 'b', asAt, [...slices])];
      const other = file(extract === 'whole' ? 'keyed' : 'whole', 'c', asAt, ['']);
      const { files, shares } = settle([a, other, b]);
      const verdicts = Object.fromEntries(files.map(({ fileId, check }) => [fileId, check.verdict]));
      expect(verdicts).toEqual({ a: 'refused', b: 'refused', c: 'accepted' });
      const { problems } = files.find(({ fileId }) => fileId === 'a')!.check;
      expect(problems[0]!.message).toMatch(/so is b\.csv.*keep the one that is right/);
      expect([...shares.keys()]).toEqual(['c']);
    },
  );

  it('gives the same answer in whatever order the files come, and each slice to at most one file', () => {
    const slices = fc.uniqueArray(fc.constantFrom('2021-05-01', '2021-06-01', '2021-07-01'), {
      minLength: 1,
    });
    const dates = fc.constantFrom('2021-05-31', '2021-06-30', '2021-07-31', null);
    const inbox = fc
      .array(fc.tuple(dates, slices), { minLength: 1, maxLength: 6 })
      .map((specs) => specs.map(([asAt, covered], at) => file('by_month', `f${at}`, asAt, covered.sort())));
    const orders = inbox.chain((files) =>
      fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
    );
    fc.assert(
      fc.property(orders, ([files, shuffled]) => {
        const [one, other] = [settle(files), settle(shuffled)];
        expect(other).toEqual(one);
        const claimed = [...one.shares.values()].flatMap((share) => ('slices' in share ? share.slices : []));
        expect(new Set(claimed).size).toBe(claimed.length);
        for (const { fileId, check } of one.files) {
          const fates = [check.verdict === 'refused', one.shares.has(fileId), one.supersededBy.has(fileId)];
          expect(fates.filter(Boolean)).toHaveLength(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
