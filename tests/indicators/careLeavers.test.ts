import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFact, madeFacts } from '../support/madeTables.ts';

/** A care leaver of 20 on the list of 31 October 2026, in no other list: what the list says of them is all there is. */
const leaver = (child_id: string, more: MadeRow = {}): MadeRow => ({
  child_id,
  delivered: '2026-10-31',
  date_of_birth: '2006-06-01',
  gender: 'Female',
  eligibility_category: 'Former relevant child',
  in_touch: 'Yes',
  ...more,
});

describe('care leavers', () => {
  it('are those of the month that are on its list, by their age on its day', async () => {
    const care_leavers = [
      leaver('turns 19 on the day', { date_of_birth: '2007-10-31' }),
      leaver('is 18 for a day more', { date_of_birth: '2007-11-01', eligibility_category: 'Eligible child' }),
      leaver('turns 22 on the day', { date_of_birth: '2004-10-31', in_touch: null }),
      leaver('is 21 for a day more', { date_of_birth: '2004-11-01' }),
      leaver('of unknown age', { date_of_birth: null }),
      leaver('dead', { in_touch: 'Died' }),
      leaver('back home', { in_touch: 'Returned home' }),
      leaver('turns 19 on the day', { delivered: '2026-09-30', date_of_birth: '2007-10-31' }),
    ];
    const made = { history: { care_leavers } };
    expect(await madeFact('care_leavers', '2026-09', made)).toMatchObject({ value: 1 });
    const facts = await madeFacts('care_leavers', made);
    const of = (breakdown: string) =>
      facts
        .filter((fact) => fact.breakdown === breakdown && fact.period === '2026-10-01')
        .map(({ member, value }) => [member, value]);
    expect(of('all')).toEqual([['all', 5]]);
    expect(of('sex')).toEqual([['Female', 5]]);
    expect(of('age_group')).toEqual([
      ['18 and under', 1],
      ['19 to 21', 2],
      ['22 and over', 1],
      ['Not recorded', 1],
    ]);
  });
});

describe('outcomes of care leavers', () => {
  const none = { activity_status: null, suitability_of_accommodation: null };
  const care_leavers = [
    leaver('A', {
      date_of_birth: '2007-10-31',
      activity_status: 'F2: Full time in education other than higher',
      type_of_accommodation: 'U: Independent living',
      suitability_of_accommodation: 'Suitable',
    }),
    leaver('C', {
      date_of_birth: '2004-11-01',
      in_touch: 'No',
      ...none,
      type_of_accommodation: 'R: Residence not known',
    }),
    leaver('E', {
      in_touch: 'Refused',
      activity_status: 'G5: Not in education, employment or training - other',
      type_of_accommodation: 'X: In custody',
      suitability_of_accommodation: 'Unsuitable',
    }),
    leaver('I', {
      in_touch: null,
      activity_status: 'P5: Part time in training or employment (not apprenticeship)',
      type_of_accommodation: 'S: No fixed abode / homeless',
      suitability_of_accommodation: null,
    }),
    leaver('J', {
      in_touch: 'Not required',
      activity_status: 'F1: Full time in higher education',
      type_of_accommodation: 'G: Abroad',
      suitability_of_accommodation: 'Suitable',
    }),
    // None of these is relevant and 19 to 21.
    leaver('22 on the day', { date_of_birth: '2004-10-31', in_touch: 'No', ...none }),
    leaver('qualifying', { eligibility_category: 'Qualifying care leaver', in_touch: 'No', ...none }),
    leaver('of unknown age', { date_of_birth: null, in_touch: 'No', ...none }),
    leaver('dead', { in_touch: 'Died', ...none }),
    leaver('back home', { in_touch: 'Returned home', ...none }),
    leaver('18 for a day more', {
      date_of_birth: '2007-11-01',
      in_touch: 'No',
      ...none,
      type_of_accommodation: 'H: Deported',
    }),
    leaver('17 on the day', {
      date_of_birth: '2009-10-31',
      eligibility_category: 'Relevant child',
      activity_status: 'F4: Full time in an apprenticeship',
      type_of_accommodation: 'B: Parents/relatives',
      suitability_of_accommodation: 'Suitable',
    }),
    leaver('17, in lodgings', { date_of_birth: '2009-01-01', ...none, type_of_accommodation: 'E: Lodgings' }),
    leaver('16 for a day more', { date_of_birth: '2009-11-01', eligibility_category: 'Relevant child' }),
    leaver('still looked after', { date_of_birth: '2009-01-01', eligibility_category: 'Eligible child' }),
    // On 28 February whoever was born on 29 February 2004 is 21 until the end of the day.
    leaver('born in a leap year', {
      delivered: '2026-02-28',
      date_of_birth: '2004-02-29',
      in_touch: 'No',
    }),
    leaver('born in a leap year', {
      delivered: '2026-03-31',
      date_of_birth: '2004-02-29',
      in_touch: 'No',
    }),
  ];
  const made = { history: { care_leavers } };

  it('count out of touch those with a "no", of those with any answer, at 19 to 21', async () => {
    // C of A, C, E, J; of I it is not known
    const found = await madeFact('care_leavers_not_in_touch', '2026-10', made);
    expect(found).toEqual({ numerator: 1, denominator: 4, value: 25 });
    expect(await madeFact('care_leavers_not_in_touch', '2026-02', made)).toMatchObject({ denominator: 1 });
    expect(await madeFact('care_leavers_not_in_touch', '2026-03', made)).toBeUndefined();
    // 18 for a day more, of them, 17 on the day and 17, in lodgings
    const young = await madeFact('care_leavers_17_to_18_not_in_touch', '2026-10', made);
    expect(young).toMatchObject({ numerator: 1, denominator: 3 });
  });

  it('count as neither learning nor working those of whom that is known, of all', async () => {
    // E of A, C, E, I, J; of C nothing is recorded
    const found = await madeFact('care_leavers_not_in_education_employment_training', '2026-10', made);
    expect(found).toEqual({ numerator: 1, denominator: 5, value: 20 });
  });

  it('count in education, employment or training those who say so, of all', async () => {
    // A, I, J of A, C, E, I, J
    const adults = await madeFact('care_leavers_in_education_employment_training', '2026-10', made);
    expect(adults).toEqual({ numerator: 3, denominator: 5, value: 60 });
    const id = 'care_leavers_17_to_18_in_education_employment_training';
    expect(await madeFact(id, '2026-10', made)).toMatchObject({ numerator: 1, denominator: 3 });
  });

  it('count in suitable accommodation of all but those abroad, deported or nobody knows where', async () => {
    // A of A, E, I
    const adults = await madeFact('care_leavers_in_suitable_accommodation', '2026-10', made);
    expect(adults).toMatchObject({ numerator: 1, denominator: 3 });
    const id = 'care_leavers_17_to_18_in_suitable_accommodation';
    expect(await madeFact(id, '2026-10', made)).toEqual({ numerator: 1, denominator: 2, value: 50 });
  });
});

describe('staying put', () => {
  it('is of those whose care ended on their 18th birthday with foster carers, at 18 to 20', async () => {
    const fostered = 'U4: Foster placement - long term';
    const cared = (child_id: string, born: string, ceased: string, placement_type = fostered): MadeRow => ({
      child_id,
      date_of_birth: born,
      date_started_to_be_looked_after: '2018-01-01',
      date_ceased_to_be_looked_after: ceased,
      placement_type,
    });
    const home = (child_id: string, type_of_accommodation: string | null, more: MadeRow = {}) =>
      leaver(child_id, { date_of_birth: null, type_of_accommodation, ...more });
    const stayed = 'Z: With former foster carers';
    const made = {
      from: '2023-10-01',
      clean: {
        children_looked_after: [
          cared('stays', '2007-10-31', '2025-10-31'),
          cared('left before the birthday', '2007-10-31', '2025-10-30'),
          cared('left after the birthday', '2007-10-31', '2025-11-01'),
          cared('is 20 for a day more', '2005-11-01', '2023-11-01'),
          cared('turns 21 on the day', '2005-10-31', '2023-10-31'),
          cared('was in a home', '2007-10-31', '2025-10-31', "K2: Children's Homes"),
          cared('qualifies only', '2007-10-31', '2025-10-31'),
          cared('lives nobody says where', '2007-10-31', '2025-10-31'),
          // who turns 18 on 1 March, for 2026 has no 29 February
          cared('born in a leap year', '2008-02-29', '2026-03-01', 'U1: Foster placement - relatives'),
        ],
      },
      history: {
        care_leavers: [
          home('stays', stayed),
          home('left before the birthday', stayed),
          home('left after the birthday', stayed),
          home('is 20 for a day more', 'U: Independent living'),
          home('turns 21 on the day', stayed),
          home('was in a home', stayed),
          home('qualifies only', stayed, { eligibility_category: 'Qualifying care leaver' }),
          home('lives nobody says where', null),
          home('born in a leap year', stayed),
        ],
      },
    };
    const found = await madeFact('staying_put', '2026-10', made);
    expect(found).toEqual({ numerator: 2, denominator: 4, value: 50 });
    expect(await madeFact('staying_put', '2026-10', { ...made, from: '2023-11-01' })).toBeUndefined();
  });
});

describe('pathway plans', () => {
  const reviewed = (child_id: string, delivered: string, on: string | null, more: MadeRow = {}) =>
    leaver(child_id, { delivered, latest_pathway_plan_review_date: on, ...more });
  const care_leavers = [
    reviewed('on the last day', '2026-10-30', '2026-04-30'),
    reviewed('a day late', '2026-10-30', '2026-04-29'),
    reviewed('qualifies only', '2026-10-30', '2026-01-01', {
      eligibility_category: 'Qualifying care leaver',
    }),
    // never reviewed: late from six months after the list first named them
    reviewed('named six months ago', '2026-04-30', null),
    reviewed('named six months ago', '2026-10-30', null),
    reviewed('named seven months ago', '2026-03-31', null),
    reviewed('named seven months ago', '2026-10-30', null),
    reviewed('newly named', '2026-10-30', null),
    // six months after 31 August are over with February
    reviewed('on the last day', '2026-02-28', '2025-08-31'),
    reviewed('a day late', '2026-02-28', '2025-08-27'),
    // a list of the old template, whose columns end before the review
    reviewed('on the last day', '2025-12-31', null),
  ];
  const made = { from: '2025-04-01', history: { care_leavers } };

  it('are in time for six months after the latest review, to the day', async () => {
    const id = 'pathway_plans_in_time';
    expect(await madeFact(id, '2026-10', made)).toMatchObject({ numerator: 1, denominator: 3 });
    expect(await madeFact(id, '2026-02', made)).toEqual({ numerator: 1, denominator: 2, value: 50 });
    expect(await madeFact(id, '2025-12', made)).toBeUndefined();
  });

  it('are overdue from the day after, and of unknown number where the list does not say', async () => {
    const id = 'pathway_plans_overdue';
    expect(await madeFact(id, '2026-10', made)).toMatchObject({ value: 2 });
    expect(await madeFact(id, '2026-02', made)).toMatchObject({ value: 1 });
    expect(await madeFact(id, '2025-12', made)).toBeUndefined();
  });
});

describe('personal advisers', () => {
  const contacted = (child_id: string, delivered: string, on: string | null, more: MadeRow = {}) =>
    leaver(child_id, { delivered, latest_date_of_contact: on, ...more });
  const qualifying = { eligibility_category: 'Qualifying care leaver' };

  it('are in contact in time for two months, to the day', async () => {
    const care_leavers = [
      contacted('on the last day', '2026-10-30', '2026-08-30'),
      contacted('a day late', '2026-10-30', '2026-08-29'),
      contacted('qualifies only', '2026-10-30', '2026-01-01', qualifying),
      contacted('named two months ago', '2026-08-30', null),
      contacted('named two months ago', '2026-10-30', null),
      contacted('named three months ago', '2026-07-31', null),
      contacted('named three months ago', '2026-10-30', null, { in_touch: 'No' }),
      contacted('on the last day', '2026-02-28', '2025-12-31'),
      contacted('a day late', '2026-02-28', '2025-12-27'),
    ];
    const made = { history: { care_leavers } };
    const id = 'personal_adviser_contact_in_time';
    expect(await madeFact(id, '2026-10', made)).toMatchObject({ numerator: 1, denominator: 3 });
    expect(await madeFact(id, '2026-02', made)).toMatchObject({ numerator: 1, denominator: 2 });
  });

  it('are missing where the list names one for others', async () => {
    const care_leavers = [
      leaver('advised', { allocated_personal_adviser: 'B. Adviser' }),
      leaver('not advised'),
      leaver('at 17', { eligibility_category: 'Relevant child' }),
      leaver('owed none', qualifying),
      leaver('on a list without the column', { delivered: '2026-09-30' }),
    ];
    const made = { history: { care_leavers } };
    expect(await madeFact('care_leavers_without_adviser', '2026-10', made)).toMatchObject({ value: 2 });
    expect(await madeFact('care_leavers_without_adviser', '2026-09', made)).toBeUndefined();
  });
});
