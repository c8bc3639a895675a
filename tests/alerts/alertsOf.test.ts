import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertsOf } from '../../src/alerts/alertsOf.ts';
import { figureTold } from '../../src/alerts/figureTold.ts';
import { overdueSteps } from '../../src/alerts/overdueSteps.ts';
import type { Situation } from '../../src/alerts/situation.ts';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import { alertLines } from '../../src/words/alertWords.ts';
import { madeFigure, madeRun, madeSituation } from '../support/madeSituation.ts';

const linesOf = (situation: Situation) => alertLines(alertsOf(situation).alerts);

describe('what is late', () => {
  const arrivals = [
    { extract: 'visits', awaited_to: '2026-10-31', due: '2026-11-04' },
    { extract: 'referrals', awaited_to: '2026-10-31', due: '2026-11-04' },
    { extract: 'spend', awaited_to: '2026-09-30', due: '2026-10-21' },
    { extract: 'audits', awaited_to: '2026-10-31', due: '2026-11-05' },
    { extract: 'contacts', awaited_to: null, due: null },
  ];

  it('is what was due before today, however long ago the publication; of one delivery in a line', () => {
    expect(linesOf(madeSituation({ arrivals }))).toEqual([
      'To 31 October 2026, due by 4 November 2026: referrals and visits.',
      'To 30 September 2026, due by 21 October 2026: spend.',
    ]);
    expect(linesOf(madeSituation({ arrivals }, { today: '2026-10-21' }))).toEqual([]);
  });

  it('is not what came and was refused, or waits for the publication that is held', () => {
    const run = madeRun({
      outcome: 'stopped',
      reason: 'rows_fell: accept it',
      held: [{ check: 'rows_fell', subject: 'spend' }],
      refused: [{ file_id: 'f1', extract: 'visits' }],
      waiting: ['referrals'],
    });
    expect(linesOf(madeSituation({ arrivals }, { run }))).toEqual([
      'Spend: has lost many of its rows; see whether its last file is whole.',
      '1 file of visits: "sightline check" says why.',
      'To 30 September 2026, due by 21 October 2026: spend.',
    ]);
  });

  it('names a dozen extracts, and how many more', () => {
    const many = Array.from({ length: 15 }, (_, at) => ({
      extract: `list_${String.fromCharCode(97 + at)}`,
      awaited_to: '2026-10-31',
      due: '2026-11-04',
    }));
    expect(linesOf(madeSituation({ arrivals: many }))[0]).toMatch(/: list a, .*, list l and 3 more\.$/);
  });
});

describe('a run', () => {
  const of = (run: Parameters<typeof madeRun>[0]) => alertsOf(madeSituation(null, { run: madeRun(run) }));

  it('that is held is told by what holds it, without a figure, and by no word that is not known', () => {
    const { alerts } = of({
      outcome: 'stopped',
      held: [
        { check: 'figure_jumped', subject: 're_referrals' },
        { check: 'own_check', subject: 'Jane Example' },
      ],
    });
    expect(alertLines(alerts)).toEqual([
      'Re-referrals within 12 months: lies far from where it was; see whether its rows are right.',
      'Something: held by the check own check.',
    ]);
  });

  it('that failed is told without its error, and leaves open what was refused', () => {
    const { alerts, known } = of({ outcome: 'failed', stage: 'refresh', reason: 'no such child 0012345' });
    expect(alertLines(alerts)).toEqual(['The run failed: its log says why.']);
    expect(known).toEqual(new Set(['unpublished']));
  });

  it('that was stopped is the same alert though its counts change', () => {
    const keys = (reason: string) => of({ outcome: 'stopped', reason }).alerts[0]!.keys;
    expect(keys('1 of 40 files are refused')).toEqual(keys('2 of 41 files are refused'));
    expect(keys('1 of 40 files are refused')).not.toEqual(keys('every file is refused'));
  });

  it('that names refused files is told by extract and number alone', () => {
    const refused = ['a', 'b', 'c'].map((file_id) => ({
      file_id,
      extract: file_id === 'c' ? null : 'visits',
    }));
    expect(alertLines(of({ refused }).alerts)).toEqual([
      '2 files of visits: "sightline check" says why.',
      '1 file of no extract that is known: "sightline check" says why.',
    ]);
  });
});

describe('a figure', () => {
  const concern = { variation: 'concern_high', rule: 'outside_limits' } as const;
  const linesFor = (...figure: Parameters<typeof madeFigure>) =>
    linesOf(madeSituation({ figures: [madeFigure(...figure)] }));

  it('is told where it really changed in the wrong direction, of the spine alone', () => {
    expect(linesFor({}, concern)).toEqual([
      'Re-referrals within 12 months: 27% in October 2026, higher than usual.',
    ]);
    expect(linesFor({ spine: false }, concern)).toEqual([]);
    expect(linesFor({}, { ...concern, variation: 'improvement_low' })).toEqual([]);
    expect(linesFor({}, { ...concern, chart_months: 12 })).toEqual([]);
  });

  it('is told where it passes its target, both ways, and not where it stays beyond it or the target is new', () => {
    const at = { target: 25, rag: 'red', ragBefore: 'green' } as const;
    expect(linesFor({}, at)).toEqual([
      'Re-referrals within 12 months: 27% in October 2026, the target of 25% is met no longer.',
    ]);
    expect(linesFor({}, { ...at, rag: 'green', ragBefore: 'amber' })[0]).toMatch(/25% is met now\.$/);
    expect(linesFor({}, { ...at, ragBefore: 'amber' })).toEqual([]);
    expect(linesFor({}, { ...at, ragBefore: null })).toEqual([]);
  });

  it('of few is told without a number, and not beside a target', () => {
    const few = { numerator: 4, denominator: 60, value: 6.7 };
    expect(linesFor({}, { ...concern, ...few })).toEqual([
      'Re-referrals within 12 months: higher than usual in October 2026; the numbers are too small to be told here.',
    ]);
    expect(linesFor({}, { ...few, target: 5, rag: 'red', ragBefore: 'green' })).toEqual([]);
    const count = { numerator: 5, denominator: null, value: 5, mean: 5 };
    expect(linesFor({ unit: 'count' }, { ...concern, ...count })).toEqual([
      'Re-referrals within 12 months: a few in October 2026, higher than usual.',
    ]);
  });

  it('is never told where a count of 1 to 5 could be read from it', () => {
    const units: IndicatorDefinition['unit'][] = ['count', 'percent', 'rate_per_10000', 'days', 'ratio'];
    const counts = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...units), counts, counts, (unit, numerator, more) => {
        const denominator = unit === 'count' || unit === 'days' ? null : numerator + more;
        const told = figureTold(unit, { numerator, denominator, value: 50 });
        const small = (count: number) => count >= 1 && count <= 5;
        const isSmall =
          small(numerator) ||
          (denominator !== null && unit !== 'rate_per_10000' && small(denominator)) ||
          (unit === 'percent' && small(more));
        expect(typeof told === 'object').toBe(!isSmall);
      }),
    );
  });
});

describe('overdue work', () => {
  it('is told in numbers beyond 5, again when it has doubled', () => {
    const trackers = [
      { tracker: 'Visits', overdue: 34 },
      { tracker: 'Reviews', overdue: 5 },
      { tracker: 'Hearings', overdue: 0 },
    ];
    expect(linesOf(madeSituation({ trackers }))).toEqual(['Visits: 34 overdue.', 'Reviews: a few overdue.']);
    expect([0, 1, 9, 10, 34, 40].map((count) => overdueSteps(count).at(-1))).toEqual([
      undefined,
      1,
      1,
      10,
      20,
      40,
    ]);
  });
});
