import { beforeAll, describe, expect, it } from 'vitest';
import { addMonths, addWorkingDays, ageOn } from '../../pipeline/synthesise/time/days.ts';
import { dayIn, MadeUpCouncil, monthOf, type Row } from '../support/madeUpCouncil.ts';

let council: MadeUpCouncil;
let last: string;
beforeAll(async () => {
  council = await MadeUpCouncil.of(1);
  last = council.months.at(-1)!;
});

const share = <T>(all: readonly T[], is: (each: T) => boolean) => all.filter(is).length / all.length;
const day = (row: Row, column: string) => dayIn(row[column])!;
/** Every row of an Annex A list, by child and the date in a column, as the last list that holds it has it. */
const everyRow = (extract: string, column: string) => {
  const found = new Map<string, Row>();
  for (const month of council.months) {
    for (const row of council.rows(month, extract))
      found.set(`${row['Child Unique ID']} ${row[column]}`, row);
  }
  return [...found.values()];
};

describe('reasons for contact', () => {
  const count = (reason: string) =>
    council.rows(last, 'contact_decisions').filter((row) => row['Reason for contact'] === reason).length;

  it('are some 25 a year of being homeless at 16 or 17, and some 10 of private fostering', () => {
    expect(count('Homeless at 16 or 17') / 5).toBeGreaterThan(18);
    expect(count('Homeless at 16 or 17') / 5).toBeLessThan(32);
    expect(count('Private fostering') / 5).toBeGreaterThan(6);
    expect(count('Private fostering') / 5).toBeLessThan(14);
  });

  it('fit the age of the child, and one contact about a family has one', () => {
    const births = new Map(
      everyRow('contacts', 'Date of Contact').map((row) => [
        row['Child Unique ID'],
        dayIn(row['Date of Birth'])!,
      ]),
    );
    const homeless = council
      .rows(last, 'contact_decisions')
      .filter((row) => row['Reason for contact'] === 'Homeless at 16 or 17');
    const ages = homeless.map((row) => ageOn(births.get(row['Child ID'])!, day(row, 'Contact received at')));
    expect([...new Set(ages)].sort()).toEqual([16, 17]);
    const blank = share(council.rows(last, 'contact_decisions'), (row) => row['Reason for contact'] === '');
    expect(blank).toBeGreaterThan(0.005);
    expect(blank).toBeLessThan(0.05);
  });
});

describe('foster carers', () => {
  it('are some 150 households at any time, each listed from its approval until it ended in the time written', () => {
    const rows = council.rows(last, 'foster_carers');
    const first = dayIn(`01/${council.months[0]!.slice(5)}/${council.months[0]!.slice(0, 4)}`)!;
    for (const month of [council.months[0]!, council.months[30]!, last]) {
      const on = dayIn(`28/${month.slice(5)}/${month.slice(0, 4)}`)!;
      const open = rows.filter(
        (row) =>
          day(row, 'Approved as foster carers on') <= on && (dayIn(row['Approval ended on']) ?? on + 1) > on,
      );
      expect(open.length).toBeGreaterThan(115);
      expect(open.length).toBeLessThan(185);
    }
    expect(new Set(rows.map((row) => row['Fostering household ID'])).size).toBe(rows.length);
    const ended = rows.filter((row) => row['Approval ended on'] !== '');
    expect(ended.every((row) => day(row, 'Approval ended on') >= first)).toBe(true);
    expect(
      rows.every((row) => (row['Approval ended on'] === '') === (row['Reason approval ended'] === '')),
    ).toBe(true);
    expect([...new Set(rows.map((row) => row['Kind of fostering']))].sort()).toEqual([
      'Connected person',
      'Mainstream',
      'Short breaks',
      'Supported lodgings',
    ]);
  });
});

describe('life-story work', () => {
  it('is due twelve months after a child came into care, and known of each child still there by then', () => {
    const rows = council.rows(last, 'life_story_work');
    const care = everyRow('children_looked_after', 'Date Started to be Looked After');
    const dues = new Set(
      care.map(
        (row) => `${row['Child Unique ID']} ${addMonths(day(row, 'Date Started to be Looked After'), 12)}`,
      ),
    );
    const due = (row: Row) => day(row, 'Life-story work due');
    expect(rows.filter((row) => !dues.has(`${row['Child ID']} ${due(row)}`))).toEqual([]);
    const listed = new Set(rows.map((row) => row['Child ID']));
    const to = dayIn('31/10/2026')!;
    // In care for a year and a month, which fell due within the time written.
    const long = care.filter((row) => {
      const since = day(row, 'Date Started to be Looked After');
      return row['Date Ceased to be Looked After'] === '' && since < to - 396 && since > to - 4 * 365;
    });
    expect(long.length).toBeGreaterThan(50);
    expect(long.filter((row) => !listed.has(row['Child Unique ID']!))).toEqual([]);
    const past = rows.filter((row) => due(row) <= to);
    const inTime = share(past, (row) => (dayIn(row['Life-story work completed on']) ?? to + 1) <= due(row));
    expect(inTime).toBeGreaterThan(0.4);
    expect(inTime).toBeLessThan(0.85);
  });
});

describe('core groups', () => {
  it('of a plan begin within ten working days mostly, and go on every some six weeks', () => {
    const groups = council.rows(last, 'reviews').filter((row) => row['Kind of review'] === 'Core group');
    const held = groups.filter((row) => row['Review held on'] !== '');
    const plans = everyRow('child_protection', 'Child Protection Plan Start Date').filter(
      (row) => monthOf(row['Child Protection Plan Start Date']!) > council.months[1]!,
    );
    const first = plans.flatMap((row) => {
      const start = day(row, 'Child Protection Plan Start Date');
      const days = held
        .filter((group) => group['Child ID'] === row['Child Unique ID'])
        .map((group) => day(group, 'Review held on'))
        .filter((on) => on >= start);
      return days.length === 0 ? [] : [{ start, on: Math.min(...days) }];
    });
    expect(first.length).toBeGreaterThan(0.9 * plans.length);
    const inTime = share(first, ({ start, on }) => on <= addWorkingDays(start, 10));
    expect(inTime).toBeGreaterThan(0.7);
    expect(inTime).toBeLessThan(0.97);
    // Of some eleven months on a plan, seven or eight.
    expect(held.length / plans.length).toBeGreaterThan(5);
    expect(held.length / plans.length).toBeLessThan(11);
  });
});

describe('first education plans', () => {
  it('are begun within ten working days of coming into care mostly', () => {
    const plans = council.rows(last, 'education_plans');
    const begun = everyRow('children_looked_after', 'Date Started to be Looked After').flatMap((row) => {
      const start = day(row, 'Date Started to be Looked After');
      const end = dayIn(row['Date Ceased to be Looked After']);
      const age = ageOn(day(row, 'Date of Birth'), start);
      const recent = monthOf(row['Date Started to be Looked After']!) > council.months[0]!;
      const by = addWorkingDays(start, 10);
      if (!recent || age < 5 || age > 15 || by > dayIn('31/08/2026')! || (end !== null && end <= by))
        return [];
      const days = plans
        .filter((plan) => plan['Child ID'] === row['Child Unique ID'])
        .map((plan) => dayIn(plan['PEP started on']) ?? Number.POSITIVE_INFINITY)
        .filter((on) => on >= start);
      return [Math.min(...days) <= by];
    });
    expect(begun.length).toBeGreaterThan(100);
    expect(share(begun, (inTime) => inTime)).toBeGreaterThan(0.7);
    expect(share(begun, (inTime) => inTime)).toBeLessThan(0.97);
  });
});
