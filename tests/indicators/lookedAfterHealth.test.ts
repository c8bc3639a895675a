import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFact } from '../support/madeTables.ts';

/** A child in care since 2020, born in 2014 and so older than 5, and the checks that were done. */
const child = (child_id: string, more: MadeRow = {}): MadeRow => ({
  child_id,
  date_started_to_be_looked_after: '2020-01-01',
  date_of_birth: '2014-06-15',
  ...more,
});
const check =
  (kind: string) =>
  (child_id: string, done_on: string | null, more: MadeRow = {}) => ({
    check_id: `${child_id} ${done_on}`,
    child_id,
    kind,
    done_on,
    status: 'Completed',
    ...more,
  });

describe('health assessments', () => {
  const assessed = check('Health assessment');
  const clean = {
    children_looked_after: [
      child('a year before'),
      child('a day late'),
      child('two days late'),
      child('refused'),
      child('booked'),
      child('4, two', { date_of_birth: '2021-11-01' }),
      child('4, one', { date_of_birth: '2021-11-01' }),
      child('4, late', { date_of_birth: '2021-11-01' }),
      child('5 on the day', { date_of_birth: '2021-10-31' }),
      child('born unknown', { date_of_birth: null }),
      child('a year in care', { date_started_to_be_looked_after: '2025-10-31' }),
      child('a day less in care', { date_started_to_be_looked_after: '2025-11-01' }),
      child('left on the day', { date_ceased_to_be_looked_after: '2026-10-31' }),
      child('short breaks', { legal_status: 'V4: Short term breaks, agreements recorded' }),
      // the 20th working day after Friday 2 October is Friday 30 October; after Monday 5 October it is 2 November
      child('new', { date_started_to_be_looked_after: '2026-10-02' }),
      child('newer', { date_started_to_be_looked_after: '2026-10-05' }),
      child('assessed before', { date_started_to_be_looked_after: '2026-10-02' }),
    ],
    health_checks: [
      assessed('a year before', '2025-11-01'),
      assessed('a day late', '2025-10-31'),
      assessed('two days late', '2025-10-30'),
      assessed('refused', '2025-01-01'),
      assessed('refused', '2026-05-01', { status: 'Refused' }),
      assessed('booked', null, { due: '2026-10-01', status: 'Planned' }),
      assessed('4, two', '2025-11-01'),
      assessed('4, two', '2026-05-01'),
      assessed('4, one', '2026-05-01'),
      assessed('4, late', '2025-11-01'),
      assessed('4, late', '2026-04-29'),
      assessed('5 on the day', '2025-11-01'),
      assessed('born unknown', '2025-11-01'),
      assessed('a year in care', '2025-11-28', { kind: 'Initial health assessment', status: null }),
      assessed('a day less in care', '2025-11-28'),
      assessed('assessed before', '2026-09-01'),
    ],
  };

  it('are up to date with one in the year, under 5 with two, of children in care for a year', async () => {
    // In time: a year before; 4, two; 4, late, who had two; 5 on the day; born unknown; a year in care.
    // Not: a day late, two days late, refused, booked; and 4, one.
    expect(await madeFact('health_assessments_in_time', '2026-10', { clean })).toMatchObject({
      numerator: 6,
      denominator: 11,
    });
  });

  it('are overdue after 12 months, under 5 after 6, and for newcomers after 20 working days', async () => {
    // 12 months after 31 October 2025 is 31 October 2026, which is in time; 6 months after 29 April is 29 October.
    // Overdue: two days late, refused, booked; 4, late; new, and assessed before.
    expect(await madeFact('health_assessments_overdue', '2026-10', { clean })).toMatchObject({ value: 6 });
  });
});

describe('first health assessments', () => {
  // From Friday 28 August 2026: 31 August is a bank holiday, so that the 20th working day is Monday 28 September.
  it('are in time on the 20th working day, of those still in care after it', async () => {
    const came = (child_id: string, from = '2026-08-28', to: string | null = null) =>
      child(child_id, { date_started_to_be_looked_after: from, date_ceased_to_be_looked_after: to });
    const first = check('Initial health assessment');
    const clean = {
      children_looked_after: [
        came('on the first day'),
        came('in time'),
        came('a day late'),
        came('before care'),
        came('refused'),
        came('left on the day', '2026-08-28', '2026-09-28'),
        came('left after it', '2026-08-28', '2026-09-29'),
        came('due after the as-at date', '2026-10-05'),
      ],
      health_checks: [
        first('on the first day', '2026-08-28'),
        first('in time', '2026-09-28'),
        first('a day late', '2026-09-29'),
        first('before care', '2026-08-27'),
        first('refused', '2026-09-10', { status: 'Refused' }),
        first('left on the day', '2026-09-10'),
      ],
    };
    const made = (id: string, month: string) => madeFact(id, month, { clean });
    expect(await made('initial_health_assessments_in_time', '2026-09')).toMatchObject({
      numerator: 2,
      denominator: 6,
    });
    expect(await made('initial_health_assessments_in_time', '2026-10')).toBeUndefined();
  });
});

describe('teeth', () => {
  const checked = check('Dental check');
  const children_looked_after = ['in time', 'a day late', 'refused', 'later', 'other'].map((id) => child(id));

  it('are checked in the 12 months to the end of the month', async () => {
    const health_checks = [
      checked('in time', '2025-11-01'),
      checked('a day late', '2025-10-31'),
      checked('refused', '2026-03-01', { status: 'Refused' }),
      checked('later', '2026-11-01'),
      checked('other', '2026-03-01', { kind: 'Health assessment' }),
    ];
    const clean = { children_looked_after, health_checks };
    expect(await madeFact('dental_checks', '2026-10', { clean })).toEqual({
      numerator: 1,
      denominator: 5,
      value: 20,
    });
  });

  it('of a year that began on 29 February are no longer those of that day', async () => {
    const health_checks = [checked('a day late', '2024-02-29'), checked('in time', '2024-03-01')];
    const made = { from: '2024-02-01', clean: { children_looked_after, health_checks } };
    expect(await madeFact('dental_checks', '2025-02', made)).toMatchObject({ numerator: 1, denominator: 5 });
    expect(await madeFact('dental_checks', '2025-01', made)).toBeUndefined();
  });
});

describe('immunisations', () => {
  it('are up to date by the last check before the end of the month', async () => {
    const looked = check('Immunisations');
    const clean = {
      children_looked_after: ['now', 'no more', 'refused since', 'later', 'never'].map((id) => child(id)),
      health_checks: [
        looked('now', '2025-01-01', { status: 'Not up to date' }),
        looked('now', '2026-10-31', { status: 'Up to date' }),
        looked('no more', '2025-01-01', { status: 'Up to date' }),
        looked('no more', '2026-10-31', { status: 'Not up to date' }),
        looked('refused since', '2025-01-01', { status: 'Up to date' }),
        looked('refused since', '2026-05-01', { status: 'Refused' }),
        looked('later', '2026-11-01', { status: 'Up to date' }),
      ],
    };
    expect(await madeFact('immunisations_up_to_date', '2026-10', { clean })).toMatchObject({
      numerator: 2,
      denominator: 5,
    });
  });
});

describe('the strengths and difficulties score', () => {
  it('is the latest of the year, of children who were 4 to 16 then', async () => {
    const scored = check('Strengths and difficulties');
    const clean = {
      children_looked_after: [
        child('two'),
        child('a year before'),
        child('too long before'),
        child('3', { date_of_birth: '2022-06-02' }),
        child('4', { date_of_birth: '2022-06-01' }),
        child('16', { date_of_birth: '2009-06-02' }),
        child('17', { date_of_birth: '2009-06-01' }),
        child('born unknown', { date_of_birth: null }),
        child('no score'),
      ],
      health_checks: [
        scored('two', '2026-01-01', { score: 10 }),
        scored('two', '2026-06-01', { score: 20 }),
        scored('a year before', '2025-11-01', { score: 12 }),
        scored('too long before', '2025-10-31', { score: 30 }),
        scored('3', '2026-06-01', { score: 30 }),
        scored('4', '2026-06-01', { score: 8 }),
        scored('16', '2026-06-01', { score: 0 }),
        scored('17', '2026-06-01', { score: 30 }),
        scored('born unknown', '2026-06-01', { score: 30 }),
        scored('no score', '2026-06-01'),
      ],
    };
    // (20 + 12 + 8 + 0) / 4
    expect(await madeFact('strengths_and_difficulties_score', '2026-10', { clean })).toEqual({
      numerator: 40,
      denominator: 4,
      value: 10,
    });
  });
});

describe('a kind of check that the list does not hold', () => {
  it.each([
    ['dental_checks', 'Dental check'],
    ['immunisations_up_to_date', 'Immunisations'],
    ['health_assessments_in_time', 'Health assessment'],
    ['health_assessments_overdue', 'Health assessment'],
  ])('is not told of, rather than as never done: %s', async (id, kind) => {
    const children_looked_after = [child('A')];
    const others = [check('Strengths and difficulties')('A', '2026-06-01', { score: 10 })];
    expect(
      await madeFact(id, '2026-10', { clean: { children_looked_after, health_checks: others } }),
    ).toBeUndefined();
    const health_checks = [...others, check(kind)('B', '2026-06-01')];
    expect(await madeFact(id, '2026-10', { clean: { children_looked_after, health_checks } })).toBeDefined();
  });

  it('is not told of, rather than as late, of newcomers', async () => {
    const children_looked_after = [child('A', { date_started_to_be_looked_after: '2026-08-28' })];
    const health_checks = [check('Dental check')('A', '2026-09-10')];
    const clean = { children_looked_after, health_checks };
    expect(await madeFact('initial_health_assessments_in_time', '2026-09', { clean })).toBeUndefined();
  });
});
