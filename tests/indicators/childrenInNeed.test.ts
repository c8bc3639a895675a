import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFact, madeFacts } from '../support/madeTables.ts';

const need = (
  child_id: string,
  cin_start_date: string,
  cin_closure_date: string | null = null,
  more: MadeRow = {},
): MadeRow => ({ child_id, cin_start_date, cin_closure_date, ...more });

const visit = (child_id: string, due: string | null, visited_on: string | null, more: MadeRow = {}) => ({
  child_id,
  kind: 'Child in need',
  due,
  visited_on,
  ...more,
});

/** What a breakdown says of October 2026, but for members of whom there is none. */
function membersOf(facts: Awaited<ReturnType<typeof madeFacts>>, breakdown: string) {
  const found = facts.filter(
    (fact) => fact.breakdown === breakdown && fact.period === '2026-10-01' && fact.value !== 0,
  );
  return found.map(({ member, value }) => [member, value]);
}

describe('children in need', () => {
  const clean = {
    children_in_need: [
      need('A', '2026-01-01', '2026-09-30', { reason_for_closure: 'RC1 - Adopted' }),
      need('B', '2026-10-01', '2026-10-31', { reason_for_closure: 'RC2 - Died' }),
      need('C', '2026-09-30', null, { case_status: 'Looked after child', primary_need: 'N0 - Not stated' }),
      need('D', '2026-10-31', null, { case_status: 'Open assessment' }),
    ],
  };
  const value = async (id: string, month: string) => (await madeFact(id, month, { clean }))?.value;

  it('are open on the last day of a month, whatever their plan, and closed on it no more', async () => {
    expect(await value('children_in_need', '2026-09')).toBe(1);
    expect(await value('children_in_need', '2026-10')).toBe(2);
    expect(await value('children_in_need_started', '2026-10')).toBe(2);
    expect(await value('children_in_need_closed', '2026-09')).toBe(1);
    const closed = await madeFacts('children_in_need_closed', { clean });
    expect(membersOf(closed, 'outcome')).toEqual([['RC2 - Died', 1]]);
    expect(membersOf(closed, 'duration')).toEqual([['Under 3 months', 1]]);
    const reference = {
      council: [{ name: 'A' }],
      populations: [{ area: 'A', year: 2025, ages: '0-17', population: 1000 }],
    };
    expect(await madeFact('children_in_need_rate', '2026-10', { clean, reference })).toMatchObject({
      numerator: 2,
      value: 20,
    });
  });

  it('have been so for months and years to the day, the 29th of February among them', async () => {
    const begun = (...days: string[]) => ({
      clean: { children_in_need: days.map((day) => need(day, day)) },
    });
    // 3 months from 31 July and 30 July end on 31 and 30 October.
    const made = begun(
      '2026-10-31',
      '2026-08-01',
      '2026-07-31',
      '2026-05-01',
      '2026-04-30',
      '2025-11-01',
      '2025-10-31',
      '2024-11-01',
      '2024-10-31',
      '2010-01-01',
    );
    expect(membersOf(await madeFacts('children_in_need', made), 'duration')).toEqual([
      ['1 to 2 years', 2],
      ['2 years or more', 2],
      ['3 to 6 months', 2],
      ['6 months to 1 year', 2],
      ['Under 3 months', 2],
    ]);
    expect(await madeFact('children_in_need_2_years', '2026-10', made)).toEqual({
      numerator: 2,
      denominator: 10,
      value: 20,
    });
    // Two years from 29 February 2024 and from the 28th end on 28 February 2026.
    const leap = begun('2024-02-28', '2024-02-29', '2024-03-01');
    expect(await madeFact('children_in_need_2_years', '2026-02', leap)).toMatchObject({ numerator: 2 });
  });
});

// What the list said at the end of September and of October.
const status = (
  delivered: string,
  child_id: string,
  case_status: string | null,
  cin_start_date = '2026-06-01',
  cin_closure_date: string | null = null,
): MadeRow => ({ ...need(child_id, cin_start_date, cin_closure_date), case_status, delivered });

describe('child in need plans', () => {
  it('are as the list of the month told them', async () => {
    const plan = 'Child in need plan';
    const history = {
      children_in_need: [
        status('2026-09-30', 'A', plan),
        status('2026-10-31', 'A', 'Child protection plan'),
        status('2026-09-30', 'B', plan),
        status('2026-10-31', 'B', plan),
        status('2026-10-31', 'C', null),
        // Closed on the day, and begun after it: neither is open.
        status('2026-10-31', 'D', plan, '2026-06-01', '2026-10-31'),
        status('2026-10-31', 'E', plan, '2026-11-01'),
      ],
    };
    expect(await madeFact('children_in_need_plans', '2026-09', { history })).toMatchObject({ value: 2 });
    expect(await madeFact('children_in_need_plans', '2026-10', { history })).toMatchObject({ value: 1 });
  });
});

describe('child in need visits', () => {
  it('are in time on the day they are due and late on the next, while the child is in need', async () => {
    const clean = {
      children_in_need: [need('A', '2026-01-01'), need('B', '2026-01-01', '2026-10-15')],
      visits: [
        visit('A', '2026-10-01', '2026-10-01'),
        visit('A', '2026-10-05', '2026-10-06'),
        visit('A', '2026-10-30', null),
        // Not late yet; without a day; made for another reason.
        visit('A', '2026-10-31', null),
        visit('A', null, '2026-10-12'),
        visit('A', '2026-10-12', null, { kind: 'Child protection' }),
        // In need to the 14th.
        visit('B', '2026-10-14', null),
        visit('B', '2026-10-15', null),
        visit('C', '2026-10-12', null),
      ],
    };
    expect(await madeFact('children_in_need_visits_in_time', '2026-10', { clean })).toEqual({
      numerator: 1,
      denominator: 4,
      value: 25,
    });
  });

  it('are overdue for a child whose plan the month lists, until the next visit', async () => {
    const plan = 'Child in need plan';
    const made = {
      clean: {
        visits: [
          visit('A', '2026-09-30', null),
          visit('A', '2026-10-14', null),
          visit('B', '2026-09-29', '2026-10-31'),
          visit('B', '2026-10-30', null),
          visit('moved on', '2026-09-20', null),
          visit('closed', '2026-09-20', null),
          visit('an earlier need', '2026-05-31', null),
          visit('another kind', '2026-09-20', null, { kind: 'Child protection' }),
        ],
      },
      history: {
        children_in_need: [
          ...['A', 'B', 'an earlier need', 'another kind'].flatMap((child) => [
            status('2026-09-30', child, plan),
            status('2026-10-31', child, plan),
          ]),
          status('2026-09-30', 'moved on', plan),
          status('2026-10-31', 'moved on', 'Looked after child'),
          status('2026-10-31', 'closed', 'Closed episode', '2026-06-01', '2026-10-01'),
        ],
      },
    };
    const id = 'children_in_need_visits_overdue';
    // On 30 September B and the one who moved on, for A's day has not passed; on 31 October A, once: B has been visited.
    expect(await madeFact(id, '2026-09', made)).toMatchObject({ value: 2 });
    expect(await madeFact(id, '2026-10', made)).toMatchObject({ value: 1 });
  });

  it('fall due by the interval of the council where its system sets no day, and else are not told', async () => {
    const plan = 'Child in need plan';
    const made = {
      clean: {
        children_in_need: [need('A', '2026-06-01')],
        // 20 working days from Monday 17 August, over the bank holiday: 15 September; from the 15th: 13 October.
        visits: [
          visit('A', null, '2026-08-17'),
          visit('A', null, '2026-09-15'),
          visit('A', null, '2026-10-14'),
        ],
      },
      history: { children_in_need: [status('2026-10-31', 'A', plan)] },
    };
    const reference = { thresholds: [{ threshold: 'child_in_need_visit', value: 20 }] };
    const id = 'children_in_need_visits_in_time';
    expect(await madeFact(id, '2026-09', { ...made, reference })).toMatchObject({ value: 100 });
    expect(await madeFact(id, '2026-10', { ...made, reference })).toMatchObject({ value: 0 });
    expect(await madeFact(id, '2026-10', made)).toBeUndefined();
    expect(await madeFact('children_in_need_visits_overdue', '2026-10', made)).toBeUndefined();
  });

  it('see the child alone or not, where that is recorded', async () => {
    const visits = [
      visit('A', null, '2026-10-01', { seen: true, seen_alone: true }),
      visit('A', null, '2026-10-31', { seen: true, seen_alone: false }),
      visit('A', null, '2026-10-08', { seen: false, seen_alone: null }),
      visit('A', null, '2026-10-09', { seen: null, seen_alone: null }),
      visit('A', null, '2026-10-13', { kind: 'Child protection', seen: true, seen_alone: true }),
    ];
    expect(await madeFact('children_in_need_seen_alone', '2026-10', { clean: { visits } })).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
  });
});
