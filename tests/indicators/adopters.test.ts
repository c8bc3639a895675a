import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFact, madeFacts } from '../support/madeTables.ts';

/** Each stage as its first and its last day; null where it has not come to it. */
interface Stages {
  one?: [string | null, string | null];
  two?: [string | null, string | null];
}

const adopter = (family_id: string, { one, two }: Stages, more: MadeRow = {}): MadeRow => ({
  adopter_id: `${family_id} 1`,
  family_id,
  delivered: '2026-10-31',
  date_enquiry_received: '2025-07-01',
  date_stage_1_started: one?.[0] ?? null,
  date_stage_1_ended: one?.[1] ?? null,
  date_stage_2_started: two?.[0] ?? null,
  date_stage_2_ended: two?.[1] ?? null,
  ...more,
});

/** The other of a couple. */
const partner = (one: MadeRow): MadeRow => ({ ...one, adopter_id: `${one.family_id} 2` });

describe('the two stages', () => {
  const couple = adopter('couple', { one: ['2026-01-31', '2026-03-31'], two: ['2026-04-30', '2026-08-30'] });
  const late: Stages = { one: ['2026-01-31', '2026-04-01'], two: ['2026-04-30', '2026-08-31'] };
  const adopters = [
    couple,
    partner(couple),
    { ...couple, delivered: '2026-09-30' },
    adopter('a day late', late),
    // what a list of before said, and the list of now corrects
    adopter('a day late', { one: ['2026-01-31', '2026-03-31'] }, { delivered: '2026-09-30' }),
    // two months after 31 December and four after 31 October are over with February
    adopter('to February', { one: ['2025-12-31', '2026-02-28'], two: ['2025-10-31', '2026-02-28'] }),
    adopter('start unknown', { one: [null, '2026-02-01'], two: [null, '2026-04-01'] }),
    adopter('not ended', { one: ['2026-09-01', null] }),
    // gone from the lists since
    adopter('first day', { one: ['2025-09-01', '2025-11-01'] }, { delivered: '2026-03-31' }),
    adopter('a day too early', { one: ['2025-10-01', '2025-10-31'] }, { delivered: '2026-03-31' }),
  ];
  const made = { from: '2025-11-01', history: { adopters } };

  it('count each family once, stage 1 in time to the day two months after its start', async () => {
    const found = await madeFact('adopters_stage_1_in_time', '2026-10', made);
    expect(found).toEqual({ numerator: 3, denominator: 4, value: 75 });
    expect(await madeFact('adopters_stage_1_in_time', '2026-09', made)).toBeUndefined();
  });

  it('count stage 2 in time to the day four months after its start', async () => {
    const found = await madeFact('adopters_stage_2_in_time', '2026-10', made);
    expect(found).toMatchObject({ numerator: 2, denominator: 3 });
  });
});

describe('adoptive families in assessment', () => {
  it('have begun, and are neither decided on nor gone, by the list of the month', async () => {
    const second = adopter('in stage 2', { one: ['2026-01-01', '2026-02-01'], two: ['2026-10-31', null] });
    const done: Stages['one'] = ['2026-01-01', '2026-02-01'];
    const adopters = [
      adopter('begins on the day', { one: ['2026-10-31', null] }),
      adopter('between', { one: ['2026-08-01', '2026-10-31'] }),
      second,
      partner(second),
      adopter('decided on the day', { one: done, two: ['2026-06-01', '2026-10-31'] }),
      adopter('decided the day after', { one: done, two: ['2026-06-01', '2026-11-01'] }),
      adopter('left on the day', { one: done }, { date_of_leaving_process: '2026-10-31' }),
      adopter('enquired only', {}),
      // a family put on hold is taken off the list, without a date
      adopter('gone from the list', { one: ['2026-08-01', null] }, { delivered: '2026-09-30' }),
    ];
    const facts = await madeFacts('adopters_in_assessment', { history: { adopters } });
    const of = (breakdown: string, period: string) =>
      facts
        .filter((fact) => fact.breakdown === breakdown && fact.period === period && fact.value !== 0)
        .map(({ member, value }) => [member, value]);
    expect(of('all', '2026-09-01')).toEqual([['all', 1]]);
    expect(of('all', '2026-10-01')).toEqual([['all', 4]]);
    expect(of('stage', '2026-10-01')).toEqual([
      ['Between the stages', 1],
      ['Stage 1', 1],
      ['Stage 2', 2],
    ]);
  });
});

describe('adoptive families approved', () => {
  const decided = (family: string, on: string, more: MadeRow = {}) =>
    adopter(family, { one: ['2026-01-01', '2026-02-01'], two: ['2026-06-01', on] }, more);
  const couple = decided('couple', '2026-10-31');
  const adopters = [
    couple,
    partner(couple),
    { ...couple, delivered: '2026-11-30' },
    decided('refused', '2026-10-01', { reason_for_leaving_process: '3 - Application refused' }),
    decided('left by then', '2026-10-01', { date_of_leaving_process: '2026-10-01' }),
    decided('left later', '2026-10-01', { date_of_leaving_process: '2026-10-02' }),
    adopter('one stage only', {}, { date_application_approved: '2026-10-05', date_of_match: '2026-10-31' }),
    decided('leaves on the day', '2026-09-01', { date_of_leaving_process: '2026-10-31' }),
    decided('in September', '2026-09-30', { date_of_match: '2026-11-01' }),
  ];
  const made = { asAt: '2026-11-30', history: { adopters } };

  it('count on the day of the decision, those refused or gone by then never', async () => {
    expect(await madeFact('adopters_approved', '2026-10', made)).toMatchObject({ value: 3 });
    expect(await madeFact('adopters_approved', '2026-09', made)).toMatchObject({ value: 2 });
    expect(await madeFact('adopters_approved', '2026-11', made)).toMatchObject({ value: 0 });
  });

  it('wait from there until they are matched or leave', async () => {
    // the couple, and the family matched only in November
    expect(await madeFact('adopters_waiting_for_match', '2026-10', made)).toMatchObject({ value: 2 });
  });
});
