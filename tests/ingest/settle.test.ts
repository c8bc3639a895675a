import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../../pipeline/ingest/settle.ts';
import type { StoredFile } from '../../pipeline/ingest/vault.ts';
import { refuse } from '../../src/extracts/fileCheck.ts';

function file(fileId: string, asAt: string | null, slices: string[], extract = 'legal_summary'): StoredFile {
  const none = { line: null, column: null, value: null, rule: '', message: '' };
  const { rows, quarantine, ...check } = refuse(none, { extract, asAt, slices });
  return {
    fileId,
    name: `${fileId}.csv`,
    sheet: null,
    bytes: 1,
    encoding: 'utf-8',
    check: { ...check, verdict: 'accepted', problems: [] },
  };
}

describe('settle', () => {
  it('lets the later report speak for the months that both cover', () => {
    const june = file('june', '2021-06-30', ['2021-04-01', '2021-05-01', '2021-06-01']);
    const july = file('july', '2021-07-31', ['2021-05-01', '2021-06-01', '2021-07-01']);
    const { won, supersededBy } = settle([july, june]);
    expect(won.get('june')).toEqual(['2021-04-01']);
    expect(won.get('july')).toEqual(['2021-05-01', '2021-06-01', '2021-07-01']);
    expect(supersededBy.size).toBe(0);
  });

  it('names what replaced a file that speaks for nothing any more', () => {
    const early = file('early', '2021-06-30', ['']);
    const late = file('late', '2021-07-31', ['']);
    expect([...settle([early, late]).supersededBy]).toEqual([['early', 'late']]);
  });

  it('refuses both of two files that claim the same with the same right', () => {
    const { files, won } = settle([
      file('a', null, ['']),
      file('b', null, ['']),
      file('c', null, [''], 'panels'),
    ]);
    expect(files.map(({ check }) => check.verdict)).toEqual(['refused', 'refused', 'accepted']);
    expect(files[0]!.check.problems[0]!.message).toMatch(/so is b\.csv.*keep the one that is right/);
    expect([...won.keys()]).toEqual(['c']);
  });

  it('gives the same answer in whatever order the files come, and each slice to at most one file', () => {
    const slices = fc.uniqueArray(fc.constantFrom('2021-05-01', '2021-06-01', '2021-07-01'), {
      minLength: 1,
    });
    const dates = fc.constantFrom('2021-05-31', '2021-06-30', '2021-07-31', null);
    const inbox = fc
      .array(fc.tuple(dates, slices), { minLength: 1, maxLength: 6 })
      .map((specs) => specs.map(([asAt, covered], at) => file(`f${at}`, asAt, covered.sort())));
    fc.assert(
      fc.property(
        inbox.chain((files) =>
          fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
        ),
        ([files, shuffled]) => {
          const [one, other] = [settle(files), settle(shuffled)];
          expect(new Map([...other.won].sort())).toEqual(new Map([...one.won].sort()));
          expect(new Map([...other.supersededBy].sort())).toEqual(new Map([...one.supersededBy].sort()));
          const claimed = [...one.won.values()].flat();
          expect(new Set(claimed).size).toBe(claimed.length);
          for (const { fileId, check } of one.files) {
            const fates = [check.verdict === 'refused', one.won.has(fileId), one.supersededBy.has(fileId)];
            expect(fates.filter(Boolean)).toHaveLength(1);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
