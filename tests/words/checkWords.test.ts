import { describe, expect, it } from 'vitest';
import { checkedFinding, kindWords } from '../../src/words/checkWords.ts';
import { progressWords } from '../../src/words/progressWords.ts';

describe('checkedFinding', () => {
  const file = { sheet: null };
  it.each([
    [[{ ...file, verdict: 'accepted' }], '1 file checked: 1 accepted'],
    [
      [
        { ...file, verdict: 'accepted' },
        { ...file, verdict: 'refused' },
        { ...file, verdict: 'accepted' },
      ],
      '3 files checked: 1 refused and 2 accepted',
    ],
    [
      [
        { sheet: 'A', verdict: 'quarantined_rows' },
        { sheet: 'B', verdict: 'accepted_with_warnings' },
      ],
      '2 files and sheets checked: 1 accepted with some rows set aside and 1 accepted with warnings',
    ],
  ] as const)('of %j is "%s"', (reports, words) => {
    expect(checkedFinding(reports).replaceAll('\u00a0', ' ')).toBe(words);
  });
});

describe('kindWords', () => {
  it('counts the problems of a kind and names its rule', () => {
    expect(kindWords({ severity: 'error', rule: 'two_digit_year', count: 1 })).toBe(
      '1 error by the rule "two digit year"',
    );
    expect(kindWords({ severity: 'info', rule: 'same_bytes', count: 1_200 })).toBe(
      '1,200 points for information by the rule "same bytes"',
    );
  });
});

describe('progressWords', () => {
  it('says how much is read, that it is looked at, and which row is checked', () => {
    expect(progressWords({ stage: 'reading', done: 2 ** 20, of: 40 * 2 ** 20 })).toBe('Read 1 of 40 MB');
    expect(progressWords({ stage: 'splitting', done: 0, of: 0 })).toBe('Finding out what it is');
    expect(progressWords({ stage: 'checking', done: 5_000, of: 450_000 })).toBe('Row 5,000 of 450,000');
  });
});
