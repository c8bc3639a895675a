import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFact, madeFacts } from '../support/madeTables.ts';

const away = (child_id: string, started: string, ended: string | null, more: MadeRow = {}): MadeRow => ({
  child_id,
  kind: 'Missing',
  started,
  ended,
  ...more,
});

describe('times missing', () => {
  const clean = {
    children_looked_after: [
      { child_id: 'looked after', date_started_to_be_looked_after: '2026-10-01' },
      {
        child_id: 'left on the day',
        date_started_to_be_looked_after: '2026-01-01',
        date_ceased_to_be_looked_after: '2026-10-31',
      },
    ],
    missing_episodes: [
      away('looked after', '2026-10-01', '2026-10-02'),
      away('looked after', '2026-10-20', '2026-10-20'),
      away('left on the day', '2026-10-31', null),
      away('never in care', '2026-09-30', '2026-10-01'),
      away('back in September', '2026-09-15', '2026-09-30'),
      away('not back', '2026-08-31', null),
      away('away', '2026-10-01', '2026-10-02', { kind: 'Away' }),
      away('away', '2026-10-31', null, { kind: 'Away' }),
      away('away', '2026-09-30', '2026-10-05', { kind: 'Away' }),
    ],
  };

  it('count in the month in which they begin, those away with known whereabouts apart', async () => {
    const facts = await madeFacts('missing_episodes', { clean });
    const october = facts.filter(({ period, value }) => period === '2026-10-01' && value !== 0);
    expect(october.find(({ breakdown }) => breakdown === 'all')).toMatchObject({ value: 3 });
    expect(
      october
        .filter(({ breakdown }) => breakdown === 'case_type')
        .map(({ member, value }) => [member, value]),
    ).toEqual([
      ['Looked after', 2],
      ['Not looked after', 1],
    ]);
    expect(await madeFact('away_episodes', '2026-10', { clean })).toMatchObject({ value: 2 });
  });

  it('count each child once who was missing on any day of the month', async () => {
    // August: not back. September: also back in September, and never in care. October: looked after, left on the day,
    // never in care, who came back on the first, and not back.
    expect(await madeFact('children_missing', '2026-08', { clean })).toMatchObject({ value: 1 });
    expect(await madeFact('children_missing', '2026-09', { clean })).toMatchObject({ value: 3 });
    expect(await madeFact('children_missing', '2026-10', { clean })).toMatchObject({ value: 4 });
  });
});

describe('children looked after who went missing', () => {
  const cared = (child_id: string, from: string, to: string | null = null): MadeRow => ({
    child_id,
    date_started_to_be_looked_after: from,
    date_ceased_to_be_looked_after: to,
  });

  it('are those in care in the year who were missing in it, while in care, each once', async () => {
    // The 12 months to 31 October 2026 begin on 1 November 2025.
    const clean = {
      children_looked_after: [
        cared('twice, in two periods of care', '2025-01-01', '2026-03-01'),
        cared('twice, in two periods of care', '2026-04-01'),
        cared('on the first day', '2025-01-01'),
        cared('the day before', '2025-01-01'),
        cared('after care', '2025-01-01', '2026-06-01'),
        cared('away', '2025-01-01'),
        cared('left on the first day', '2025-01-01', '2025-11-01'),
        cared('left the day after', '2025-01-01', '2025-11-02'),
        cared('came the day after', '2026-11-01'),
      ],
      missing_episodes: [
        away('twice, in two periods of care', '2026-02-01', '2026-02-02'),
        away('twice, in two periods of care', '2026-05-01', '2026-05-02'),
        away('on the first day', '2025-11-01', '2025-11-02'),
        away('the day before', '2025-10-31', '2025-11-02'),
        away('after care', '2026-06-01', null),
        away('away', '2026-05-01', null, { kind: 'Away' }),
        away('never in care', '2026-05-01', null),
      ],
    };
    // The two of the two periods and of the first day; in care besides them: the day before, after care, away, left the
    // day after.
    expect(await madeFact('looked_after_missing', '2026-10', { clean })).toMatchObject({
      numerator: 2,
      denominator: 6,
    });
    expect(await madeFact('looked_after_missing', '2026-10', { clean, from: '2025-11-01' })).toBeUndefined();
  });
});

describe('return interviews', () => {
  const yes = { interview_offered: true, interview_accepted: true };
  const back = (child_id: string, ended: string | null, more: MadeRow = {}) =>
    away(child_id, '2026-10-01', ended, more);
  const at = (ended_time: string, interview_completed: string, interview_completed_time: string | null) => ({
    ...yes,
    ended_time,
    interview_completed,
    interview_completed_time,
  });
  const clean = {
    missing_episodes: [
      back('in 72 hours', '2026-10-10', at('22:00', '2026-10-13', '22:00')),
      back('a minute late', '2026-10-10', at('22:00', '2026-10-13', '22:01')),
      back('third day, no time', '2026-10-10', at('08:00', '2026-10-13', null)),
      back('fourth day, no time', '2026-10-10', at('22:00', '2026-10-14', null)),
      back('before the return', '2026-10-10', at('22:00', '2026-10-10', '21:00')),
      back('refused', '2026-10-10', { interview_offered: true, interview_accepted: false }),
      // contradicts itself: an interview that was not accepted did not take place
      back('refused, yet a day is written', '2026-10-10', {
        ...at('22:00', '2026-10-11', '10:00'),
        interview_accepted: false,
      }),
      back('not offered', '2026-10-10', { interview_offered: false }),
      back('left blank', '2026-10-28'),
      // its 72 hours are not over on 31 October
      back('just back', '2026-10-29'),
      back('not back', null),
      back('away', '2026-10-10', { kind: 'Away' }),
      back('back in September', '2026-09-30', yes),
    ],
  };

  it('are offered, accepted and in time after times missing of which the 72 hours are over', async () => {
    expect(await madeFact('return_interviews_offered', '2026-10', { clean })).toMatchObject({
      numerator: 7,
      denominator: 9,
    });
    expect(await madeFact('return_interviews_accepted', '2026-10', { clean })).toMatchObject({
      numerator: 5,
      denominator: 7,
    });
    expect(await madeFact('return_interviews_in_time', '2026-10', { clean })).toMatchObject({
      numerator: 2,
      denominator: 9,
    });
  });
});
