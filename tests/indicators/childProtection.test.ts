import { describe, expect, it } from 'vitest';
import { type Made, type MadeRow, madeFact, madeFacts } from '../support/madeTables.ts';

const plan = (
  child_id: string,
  plan_start_date: string,
  plan_end_date: string | null = null,
  more: MadeRow = {},
): MadeRow => ({ child_id, plan_start_date, plan_end_date, ...more });

const review = (child_id: string, due: string | null, held: string | null, more: MadeRow = {}): MadeRow => ({
  child_id,
  kind: 'Child protection review conference',
  due,
  held,
  ...more,
});

const visit = (child_id: string, due: string | null, visited_on: string | null, more: MadeRow = {}) => ({
  child_id,
  kind: 'Child protection',
  due,
  visited_on,
  ...more,
});

/** The whole of the last months, the latest first. */
async function latest(id: string, made: Made, months: number) {
  const facts = await madeFacts(id, made);
  const whole = facts.filter(({ breakdown }) => breakdown === 'all');
  return whole
    .slice(-months)
    .reverse()
    .map(({ value }) => value);
}

/** The value of the week that begins on a Monday. */
async function week(id: string, monday: string, made: Made) {
  const facts = await madeFacts(id, made, 'week');
  return facts.find(({ breakdown, period }) => breakdown === 'all' && period === monday)?.value;
}

describe('child protection plans', () => {
  const clean = {
    child_protection: [
      plan('ended on the last day', '2026-01-01', '2026-09-30', { latest_category_of_abuse: 'Neglect' }),
      plan('ended on the next', '2026-01-01', '2026-10-01', { latest_category_of_abuse: 'Neglect' }),
      plan('began on the last day', '2026-09-30', null, { initial_category_of_abuse: 'Physical abuse' }),
      plan('began on the next', '2026-10-01'),
    ],
  };

  it('are open on the last day of a month, the day on which they end no more', async () => {
    expect(await latest('child_protection_plans', { clean }, 2)).toEqual([2, 2]);
    expect(await latest('child_protection_plans_started', { clean }, 3)).toEqual([1, 1, 0]);
    expect(await latest('child_protection_plans_ended', { clean }, 2)).toEqual([1, 1]);
    const facts = await madeFacts('child_protection_plans', { clean });
    const of = (category: string) =>
      facts
        .filter(({ breakdown, member }) => breakdown === 'category_of_abuse' && member === category)
        .slice(-2)
        .map(({ value }) => value);
    expect([of('Neglect'), of('Not recorded')]).toEqual([
      [1, 0],
      [1, 2],
    ]);
  });

  it('are told for the children of the area', async () => {
    const reference = {
      council: [{ name: 'A' }],
      populations: [{ area: 'A', year: 2025, ages: '0-17', population: 8000 }],
    };
    expect(await madeFact('child_protection_plans_rate', '2026-10', { clean, reference })).toEqual({
      numerator: 2,
      denominator: 8000,
      value: 2.5,
    });
  });

  it('repeat where the council has had an earlier one, by its count or by what was delivered', async () => {
    const begins = (child: string, number_of_previous_child_protection_plans: number | null) =>
      plan(child, '2026-10-05', null, { number_of_previous_child_protection_plans });
    const made = {
      clean: {
        child_protection: [
          begins('first', 0),
          begins('third', 2),
          begins('not known', null),
          plan('not counted', '2025-01-06', '2025-03-03'),
          begins('not counted', null),
          plan('counted as first', '2025-01-06', '2025-03-03'),
          begins('counted as first', 0),
          // The start was set right: the plan that lists gave before is the same, and never ended.
          plan('set right', '2026-10-02'),
          begins('set right', 0),
        ],
      },
    };
    expect(await madeFact('child_protection_repeat_plans', '2026-10', made)).toEqual({
      numerator: 3,
      denominator: 5,
      value: 60,
    });
  });

  it('repeat within 24 months of the end of the one before, not on the day', async () => {
    const made = {
      from: '2024-10-01',
      clean: {
        child_protection: [
          plan('within', '2024-01-01', '2024-10-06'),
          plan('within', '2026-10-05'),
          plan('on the day', '2024-01-01', '2024-10-05'),
          plan('on the day', '2026-10-05'),
          plan('the earlier of two', '2022-01-01', '2022-05-01'),
          plan('the earlier of two', '2023-01-01', '2024-10-31'),
          plan('the earlier of two', '2026-10-30'),
          plan('first', '2026-10-05'),
          // The last before it was a mistake that nobody ended; the one before that ended a year ago.
          plan('the last never ended', '2025-01-01', '2025-10-05'),
          plan('the last never ended', '2026-09-30'),
          plan('the last never ended', '2026-10-05'),
        ],
      },
    };
    const id = 'child_protection_repeat_plans_24_months';
    expect(await madeFact(id, '2026-10', made)).toEqual({ numerator: 3, denominator: 5, value: 60 });
    expect(await madeFact(id, '2026-10', { ...made, from: '2024-11-01' })).toBeUndefined();
  });

  it('are long from the 730th day, a leap day among them', async () => {
    // 1 November 2024 is 729 days before 31 October 2026; 1 November 2023 is 730 days before 31 October 2025, for 2024
    // is a leap year, and 2 November 2023 is 729.
    const open = [plan('A', '2024-10-31'), plan('B', '2024-11-01')];
    expect(
      await madeFact('child_protection_plans_2_years', '2026-10', { clean: { child_protection: open } }),
    ).toEqual({ numerator: 1, denominator: 2, value: 50 });
    const leap = { clean: { child_protection: [plan('A', '2023-11-01'), plan('B', '2023-11-02')] } };
    expect(await madeFact('child_protection_plans_2_years', '2025-10', leap)).toMatchObject({ numerator: 1 });
    const ended = {
      clean: {
        child_protection: [
          plan('A', '2023-11-01', '2025-10-31'),
          plan('B', '2023-11-02', '2025-10-31'),
          plan('C', '2023-01-01', '2025-11-01'),
          plan('D', '2023-01-01'),
        ],
      },
    };
    const id = 'child_protection_plans_ended_after_2_years';
    expect(await madeFact(id, '2025-10', ended)).toEqual({ numerator: 1, denominator: 2, value: 50 });
    expect(await madeFact(id, '2025-11', ended)).toMatchObject({ value: 100 });
  });
});

describe('child protection reviews', () => {
  // The list of reviews begins with that of another child, on 1 November 2024.
  const others = [plan('another', '2024-09-01', '2024-12-01')];
  const first = review('another', null, '2024-11-01');

  it('are in time 3 months after the start, and 6 months after the one before, to the day', async () => {
    const made = {
      from: '2024-10-01',
      clean: {
        child_protection: [
          ...others,
          // Within 3 months of 30 November is by 28 February; 6 months from then, 28 August.
          plan('in time', '2025-11-30'),
          plan('first a day late', '2025-11-30'),
          plan('second a day late', '2025-11-30'),
          plan('second missed', '2025-11-30'),
          plan('none, a day before', '2026-07-31'),
          plan('none, on the day', '2026-07-30'),
          plan('not yet 3 months', '2026-08-01'),
          plan('ended on the day', '2025-11-30', '2026-10-31'),
          // Reviewed before the list began, at the latest on its first day: next by 1 May 2025. Late, but over a year ago.
          plan('long ago', '2023-01-01'),
          plan('never', '2023-01-01'),
          plan('second plan', '2025-01-01', '2025-06-01'),
          plan('second plan', '2026-06-15'),
        ],
        reviews: [
          first,
          review('in time', null, '2026-02-28'),
          // The day that the system set, moved to be in time or not, is left aside.
          review('in time', '2026-05-01', '2026-08-28'),
          review('first a day late', '2026-03-01', '2026-03-01'),
          review('first a day late', null, '2026-08-28'),
          review('second a day late', null, '2026-02-28'),
          review('second a day late', '2026-08-29', '2026-08-29'),
          review('second missed', null, '2026-02-28'),
          review('second missed', '2026-12-01', null),
          // Cancelled, or of another kind.
          review('second missed', '2026-08-20', null, { cancelled: true }),
          review('second missed', null, '2026-08-20', { kind: 'Looked after review' }),
          review('long ago', null, '2025-05-02'),
          review('long ago', null, '2025-11-02'),
          review('long ago', null, '2026-05-02'),
          review('second plan', null, '2025-04-01'),
          review('second plan', null, '2026-09-15'),
        ],
      },
    };
    const id = 'child_protection_reviews_in_time';
    // In time: in time, none a day before (due on the day itself), long ago, second plan. Not: first late, second late,
    // missed, none on the day (due on 30 October), never.
    expect(await madeFact(id, '2026-10', made)).toMatchObject({ numerator: 4, denominator: 9 });
    // At the end of August the second of the two plans was not yet 3 months old; it was in time and long ago.
    expect(await madeFact(id, '2026-08', made)).toMatchObject({ numerator: 2, denominator: 7 });
    // The 12 months to 30 April began on 1 May 2025, and 2 May is in them; those to 31 May began later. In time besides
    // it: in time, and the two whose second review was still to come.
    expect(await madeFact(id, '2026-04', made)).toMatchObject({ numerator: 3, denominator: 7 });
    expect(await madeFact(id, '2026-05', made)).toMatchObject({ numerator: 4, denominator: 7 });
    expect(await madeFact(id, '2026-10', { ...made, from: '2025-11-01' })).toBeUndefined();
  });

  it('are overdue from the day after until they are held or the plan ends', async () => {
    const made = {
      from: '2024-10-01',
      clean: {
        child_protection: [
          ...others,
          plan('on the last day', '2026-06-30'),
          plan('the day before', '2026-06-29'),
          plan('held', '2026-05-01'),
          plan('ended', '2026-05-01', '2026-09-30'),
        ],
        reviews: [
          first,
          review('held', '2026-08-01', '2026-09-30'),
          review('the day before', '2026-11-30', null),
        ],
      },
    };
    const id = 'child_protection_reviews_overdue';
    // August: held, ended. September: the day before. October: that, and on the last day.
    expect(await latest(id, made, 4)).toEqual([2, 1, 2, 0]);
    // The week that ends on Sunday 4 October.
    expect(await week(id, '2026-09-28', made)).toBe(2);
  });
});

describe('child protection reviews without a list of them', () => {
  it('are not told of: none late would be no news', async () => {
    const made = {
      clean: {
        child_protection: [plan('A', '2026-01-01')],
        reviews: [review('A', null, '2026-10-05', { kind: 'Looked after review' })],
      },
    };
    expect(await madeFact('child_protection_reviews_in_time', '2026-10', made)).toBeUndefined();
    expect(await madeFact('child_protection_reviews_overdue', '2026-10', made)).toBeUndefined();
  });
});

describe('child protection visits', () => {
  const child_protection = [plan('A', '2026-01-01'), plan('B', '2026-01-01', '2026-10-15')];

  it('are in time on the day they are due and late on the next, and count by the day they are due', async () => {
    const visits = [
      visit('A', '2026-09-30', '2026-10-01'),
      visit('A', '2026-10-01', '2026-10-01'),
      visit('A', '2026-10-02', '2026-10-03', { seen: false }),
      visit('A', '2026-10-20', null),
      visit('A', '2026-10-31', null),
      visit('A', '2026-11-02', '2026-10-30'),
      visit('A', null, '2026-10-10'),
      visit('B', '2026-10-14', null),
      // The plan ended; before it began; of another kind; of a child without a plan.
      visit('B', '2026-10-15', null),
      visit('B', '2025-12-31', null),
      visit('A', '2026-10-05', null, { kind: 'Looked after' }),
      visit('C', '2026-10-05', null),
    ];
    const made = { clean: { child_protection, visits } };
    const id = 'child_protection_visits_in_time';
    // Those of 1, 2, 14 and 20 October; that of the 31st may still be made.
    expect(await madeFact(id, '2026-10', made)).toEqual({ numerator: 1, denominator: 4, value: 25 });
    expect(await madeFact(id, '2026-09', made)).toEqual({ numerator: 0, denominator: 1, value: 0 });
    expect(await madeFact(id, '2026-10', { ...made, asAt: '2026-11-01' })).toMatchObject({ denominator: 5 });
    // Thursday 1 and Friday 2 October are in the week of 30 September.
    expect(await week(id, '2026-09-28', made)).toBeCloseTo(100 / 3);
  });

  it('are overdue from the day after until the next visit or the end of the plan, a child once', async () => {
    const visits = [
      visit('A', '2026-08-30', null),
      visit('A', '2026-08-31', '2026-09-30'),
      visit('A', '2026-10-30', null),
      visit('A', '2026-10-31', null),
      visit('B', '2026-08-31', null),
      visit('B', '2026-09-14', null),
      visit('C', '2026-08-01', null),
    ];
    const made = { clean: { child_protection, visits } };
    // 31 August: A, for the visit of the 30th. 30 September: B, once, for two; A was visited. 31 October: A, for the 30th.
    const id = 'child_protection_visits_overdue';
    expect(await latest(id, made, 4)).toEqual([1, 1, 1, 0]);
    // Sunday 6 September: both.
    expect(await week(id, '2026-08-31', made)).toBe(2);
  });

  it('are due by the interval of the council where its system sets no day, in the same plan', async () => {
    const visits = [
      // 15 working days from Monday 10 August, over the bank holiday: 1 September; from 1 September, the 22nd.
      visit('A', null, '2026-08-10'),
      visit('A', null, '2026-09-01'),
      visit('A', null, '2026-09-23'),
      visit('B', null, '2026-09-21'),
      visit('B', null, '2026-10-12'),
      // The last visit of an earlier plan: nothing is due by it.
      visit('D', null, '2026-09-14'),
      visit('D', null, '2026-10-26'),
    ];
    const plans = [plan('D', '2026-01-01', '2026-09-15'), plan('D', '2026-10-01')];
    const clean = { child_protection: [...child_protection, ...plans], visits };
    const set = { thresholds: [{ threshold: 'child_protection_visit', value: 15 }] };
    const id = 'child_protection_visits_in_time';
    expect(await madeFact(id, '2026-09', { clean, reference: set })).toMatchObject({
      numerator: 1,
      denominator: 2,
    });
    // B, and A, of whom the list names no visit after 23 September: one was due on 14 October.
    expect(await madeFact(id, '2026-10', { clean, reference: set })).toMatchObject({
      numerator: 1,
      denominator: 2,
    });
    // That is A's; D, who was visited within 15 working days of 1 October, waits for none.
    expect(
      await madeFact('child_protection_visits_overdue', '2026-10', { clean, reference: set }),
    ).toMatchObject({ value: 1 });
    // From Monday 7 September the 15th working day is the 28th. E was never visited, F only on 12 October, G not yet late.
    const unvisited = {
      child_protection: [
        plan('E', '2026-09-07'),
        plan('F', '2026-09-07'),
        plan('G', '2026-10-12'),
        plan('H', '2026-10-01'),
      ],
      visits: [visit('F', null, '2026-10-12'), visit('H', null, '2026-10-19')],
    };
    const overdue = 'child_protection_visits_overdue';
    expect(await latest(overdue, { clean: unvisited, reference: set }, 3)).toEqual([1, 2, 0]);
    // Where nothing says when visits are due, none overdue would be no news.
    expect(await madeFact(id, '2026-10', { clean })).toBeUndefined();
    expect(await madeFact('child_protection_visits_overdue', '2026-10', { clean })).toBeUndefined();
  });

  it('see the child alone or not, where that is recorded', async () => {
    const visits = [
      visit('A', null, '2026-10-01', { seen: true, seen_alone: true }),
      visit('A', null, '2026-10-31', { seen: true, seen_alone: false }),
      visit('A', null, '2026-10-08', { seen: false, seen_alone: null }),
      visit('A', null, '2026-10-09', { seen: true, seen_alone: null }),
      visit('A', '2026-10-12', null, { seen_alone: true }),
      visit('A', null, '2026-10-13', { kind: 'Child in need', seen: true, seen_alone: true }),
    ];
    expect(await madeFact('child_protection_seen_alone', '2026-10', { clean: { visits } })).toEqual({
      numerator: 1,
      denominator: 3,
      value: 100 / 3,
    });
  });
});

describe('review conferences', () => {
  const reviews = [
    review('A', null, '2026-10-01', { quorate: true, participation: 'PN0' }),
    review('B', null, '2026-10-31', { quorate: false, participation: 'PN4' }),
    review('C', null, '2026-10-12', { quorate: null, participation: 'PN5' }),
    review('D', null, '2026-10-12', { quorate: true, participation: null }),
    review('E', null, '2026-10-12', { quorate: true, participation: 'PN7' }),
    review('F', '2026-10-12', null, { quorate: true, participation: 'PN1' }),
    review('G', null, '2026-10-12', { kind: 'Looked after review', quorate: true, participation: 'PN1' }),
  ];

  it('are quorate, and hear the child, where that is recorded', async () => {
    const made = { clean: { reviews } };
    expect(await madeFact('conferences_quorate', '2026-10', made)).toEqual({
      numerator: 3,
      denominator: 4,
      value: 75,
    });
    // B came and did not say, E neither; A is under 4.
    expect(await madeFact('conference_participation', '2026-10', made)).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
  });
});
