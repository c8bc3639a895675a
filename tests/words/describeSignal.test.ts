import { describe, expect, it } from 'vitest';
import type { DistanceRow } from '../../src/publication/tables.ts';
import { describeDistances } from '../../src/words/describeDistances.ts';
import { describeSignal, type Signalled } from '../../src/words/describeSignal.ts';
import { describeTarget } from '../../src/words/describeTarget.ts';

type Over = Partial<Signalled['definition'] & Signalled['fact'] & Signalled['signal']>;

/** A sentence about 27 of 100, four points up, in a chart of 36 months. */
function said(over: Over = {}): string {
  const all = {
    title: 'Re-referrals',
    unit: 'percent',
    better: 'lower',
    month: '2026-10-01',
    member: 'all',
    breakdown: 'all',
    numerator: 27,
    denominator: 100,
    value: 27,
    provisional: false,
    previous: 23,
    uplift: 4,
    mean: 20,
    lower_limit: 12.4,
    upper_limit: 28.1,
    variation: 'common_cause',
    rule: null,
    run_months: null,
    chart_months: 36,
    ...over,
  } as const;
  return describeSignal({ definition: all, fact: all, signal: all });
}
const count: Over = { title: 'Referrals', unit: 'count', better: 'neither', denominator: null };

describe('describeSignal', () => {
  it.each<[Over, string]>([
    [
      { variation: 'concern_high', rule: 'one_side', run_months: 8 },
      'Re-referrals rose to 27% in October 2026, 4 points up on September, above average for eight months running: this is a real change, in the wrong direction.',
    ],
    [
      {},
      'Re-referrals rose to 27% in October 2026, 4 points up on September, within the usual range of 12% to 28%: no sign of a real change.',
    ],
    [
      { value: 29, uplift: 6, variation: 'concern_high', rule: 'outside_limits' },
      'Re-referrals rose to 29% in October 2026, 6 points up on September, above the usual range of 12% to 28%: this is a real change, in the wrong direction.',
    ],
    [
      { value: 11.5, uplift: -1, variation: 'improvement_low', rule: 'outside_limits' },
      'Re-referrals fell to 12% in October 2026, 1 point down on September, below the usual range of 12.4% to 28%: this is a real change, in the right direction.',
    ],
    [
      { better: 'higher', uplift: 0.04, variation: 'improvement_high', rule: 'trend', run_months: 7 },
      'Re-referrals stayed at 27% in October 2026, as in September, rising for seven months running: this is a real change, in the right direction.',
    ],
    [
      { better: 'neither', variation: 'neutral_high', rule: 'two_of_three' },
      'Re-referrals rose to 27% in October 2026, 4 points up on September, close to the top of the usual range of 12% to 28% in two of three months: this is a real change.',
    ],
    // The third of what later became a run.
    [
      { variation: 'concern_high', rule: 'one_side', run_months: 3 },
      'Re-referrals rose to 27% in October 2026, 4 points up on September, in a run of seven or more months above average: this is a real change, in the wrong direction.',
    ],
    [
      { variation: 'concern_high', rule: 'outside_limits', value: 29, chart_months: 12 },
      'Re-referrals rose to 29% in October 2026, 4 points up on September, above the usual range of 12% to 28%: this may be a real change, in the wrong direction, but only twelve months are known.',
    ],
    [
      { chart_months: 9 },
      'Re-referrals rose to 27% in October 2026, 4 points up on September, within the usual range of 12% to 28%, as far as nine months can tell.',
    ],
    [
      { numerator: 3, denominator: 11, variation: 'concern_high', rule: 'one_side', run_months: 13 },
      'Re-referrals rose to 27% in October 2026, 4 points up on September, above average for 13 months running: this may be a real change, in the wrong direction. The numbers are small (3 of 11), so one or two either way make the difference.',
    ],
    [{ previous: null, uplift: null, variation: null }, 'Re-referrals stood at 27% in October 2026.'],
    // Alike in every month: nothing says what is usual.
    [
      { uplift: 0, lower_limit: 27, upper_limit: 27, mean: 27 },
      'Re-referrals stayed at 27% in October 2026, as in September.',
    ],
    [
      { month: '2026-01-01', provisional: true },
      'Re-referrals stood at 27% so far in January 2026, a month that has not ended.',
    ],
    [
      { month: '2026-01-01', breakdown: 'team', member: 'North' },
      'Re-referrals (North) rose to 27% in January 2026, 4 points up on December 2025, within the usual range of 12% to 28%: no sign of a real change.',
    ],
    [{ value: null }, 'Re-referrals: no figure for October 2026, since there were none to count.'],
    [
      { ...count, numerator: 80, value: 80, uplift: -48, mean: 97, lower_limit: 45.7, upper_limit: 135.6 },
      'Referrals fell to 80 in October 2026, 48 down on September, within the usual range of 46 to 135: no sign of a real change.',
    ],
    [
      {
        ...count,
        numerator: 1,
        value: 1,
        uplift: 1,
        mean: 0.2,
        lower_limit: -0.6,
        upper_limit: 0.9,
        variation: 'neutral_high',
        rule: 'outside_limits',
      },
      'Referrals rose to 1 in October 2026, 1 up on September, above the usual range of 0: this may be a real change. The numbers are small, so one or two either way make the difference.',
    ],
    [
      {
        title: 'Days to adoption',
        unit: 'days',
        numerator: 4,
        denominator: null,
        value: 463.5,
        uplift: 20,
        mean: 450,
        lower_limit: 400,
        upper_limit: 500,
      },
      'Days to adoption rose to 463.5 in October 2026, 20 up on September, within the usual range of 400 to 500: no sign of a real change. The numbers are small (the middle of 4), so one or two either way make the difference.',
    ],
    [
      {
        title: 'Spend',
        value: 104,
        denominator: 1000,
        uplift: 1,
        mean: 103,
        lower_limit: 101,
        upper_limit: 105,
      },
      'Spend rose to 104% in October 2026, 1 point up on September, within the usual range of 101% to 105%: no sign of a real change.',
    ],
  ])('%j', (over, sentence) => {
    expect(said(over)).toBe(sentence);
  });
});

it('says of a target only what is known', () => {
  const percent = { unit: 'percent' } as const;
  const of = (over: object) =>
    describeTarget(percent, { target: 85, rag: 'red', assurance: 'fail', chart_months: 13, ...over });
  expect(of({})).toBe(
    'The target of 85% was missed. As things stand it is missed every month: only a change in how things are done will meet it.',
  );
  expect(of({ rag: 'green', assurance: 'inconsistent' })).toBe(
    'The target of 85% was met. As things stand some months meet it and some miss it, by chance alone.',
  );
  expect(of({ rag: 'amber', chart_months: 12 })).toBe('The target of 85% was missed by a little.');
  expect(of({ rag: null })).toBeNull();
});

it('says how far others are, each with its year', () => {
  const row = (over: Partial<DistanceRow>): DistanceRow => ({
    indicator: 'x',
    month: '2026-10-01',
    area: 'England',
    area_kind: 'england',
    period: '2025',
    own: 27,
    benchmark: 23,
    distance: 4,
    ...over,
  });
  const neighbours = row({
    area: 'Us',
    area_kind: 'neighbours',
    period: '2024',
    benchmark: 27,
    distance: 0.01,
  });
  expect(describeDistances({ unit: 'percent' }, [row({}), neighbours])).toBe(
    'At 27%, 4 points above England (23% in 2025) and the same as the median of statistical neighbours (27% in 2024).',
  );
  expect(describeDistances({ unit: 'percent' }, [])).toBeNull();
});
