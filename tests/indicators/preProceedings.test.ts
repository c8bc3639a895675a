import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFacts, madeMonths } from '../support/madeTables.ts';

type Day = string | null;

const STARTED = 'Start pre-proceedings';
const ISSUE = 'Decision to issue care proceedings';
const DOWN = 'Decision to step down';

const pre = (child_id: string, decided_on: string, ended_on: Day, more: MadeRow = {}): MadeRow => ({
  child_id,
  decided_on,
  legal_gateway_outcome: STARTED,
  ended_on,
  outcome: ended_on === null ? null : DOWN,
  ...more,
});

// 16 weeks are 112 days: 30 September 2026 is the 112th after 10 June.
const clean = {
  pre_proceedings: [
    pre('the last day in time', '2026-06-10', '2026-09-30', {
      team: 'North',
      family_meeting_offered: true,
      family_meeting_held: true,
      parents_represented: true,
    }),
    pre('the first day late', '2026-06-09', '2026-09-30', {
      outcome: ISSUE,
      team: 'North',
      family_meeting_offered: true,
      family_meeting_held: false,
      parents_represented: false,
    }),
    // The outcome is not recorded, nor whether the family was asked.
    pre('across the month', '2026-06-11', '2026-10-01', { outcome: null, parents_represented: true }),
    pre('straight to court', '2026-06-11', null, {
      outcome: ISSUE,
      court_application_on: '2026-09-01',
      family_meeting_offered: false,
      family_meeting_held: false,
    }),
    pre('over, no date', '2026-01-05', null, { outcome: DOWN, family_meeting_offered: true }),
    pre('running, late', '2026-06-09', null),
    pre('running, the last day', '2026-06-10', null, { legal_gateway_outcome: 'Unknown' }),
    pre('begun on the last day', '2026-09-30', null, { legal_gateway_outcome: null }),
    pre('not begun', '2026-06-01', null, { legal_gateway_outcome: 'Continue with current plan' }),
    pre('to court at once', '2026-09-01', '2026-09-01', { legal_gateway_outcome: 'Issue care proceedings' }),
  ],
};

describe('pre-proceedings', () => {
  it('end in time after 16 weeks, and late a day later', async () => {
    const months = await madeMonths('pre_proceedings_in_time', { clean });
    // The last day in time and straight to court (82 days); late is the one of 113 days.
    expect(months['2026-09']).toMatchObject({ numerator: 2, denominator: 3 });
    // Across the month: 112 days.
    expect(months['2026-10']).toEqual({ numerator: 1, denominator: 1, value: 100 });
    const long = await madeMonths('pre_proceedings_duration', { clean });
    // 82, 112 and 113 days; 112 days.
    expect([long['2026-09'], long['2026-10']]).toMatchObject([
      { numerator: 3, value: 112 },
      { numerator: 1, value: 112 },
    ]);
  });

  it('run until the day they end or the court is applied to, and are overdue from the 113th day', async () => {
    const open = await madeMonths('pre_proceedings_open', { clean });
    // 31 August: the last day in time, the first late, across, straight to court, and the two that run.
    expect(open['2026-08']?.value).toBe(6);
    // 30 September: across, the two that run, begun on the last day. 31 October: three.
    expect([open['2026-09']?.value, open['2026-10']?.value]).toEqual([4, 3]);
    const overdue = await madeMonths('pre_proceedings_overdue', { clean });
    // 30 September: that of 9 June is on its 113th day, that of 10 June on its 112th.
    expect(['2026-08', '2026-09', '2026-10'].map((month) => overdue[month]?.value)).toEqual([0, 1, 2]);
    const weeks = await madeFacts('pre_proceedings_overdue', { clean }, 'week');
    // To Sunday 27 September and 4 October.
    const whole = weeks.filter(({ breakdown, period }) => breakdown === 'all' && period >= '2026-09-21');
    expect(whole.slice(0, 2).map(({ value }) => value)).toEqual([0, 2]);
  });

  it('are stepped down or not, where the outcome is recorded', async () => {
    const months = await madeMonths('pre_proceedings_stepped_down', { clean });
    expect(months['2026-09']).toMatchObject({ numerator: 1, denominator: 3 });
    expect(months['2026-10']).toBeUndefined();
  });

  it('say of families that were asked, where it is recorded', async () => {
    expect((await madeMonths('family_meetings_offered', { clean }))['2026-09']).toMatchObject({
      numerator: 2,
      denominator: 3,
    });
    expect((await madeMonths('family_meetings_held', { clean }))['2026-09']).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
    const represented = await madeMonths('parents_represented', { clean });
    expect([represented['2026-09'], represented['2026-10']]).toEqual([
      { numerator: 1, denominator: 2, value: 50 },
      { numerator: 1, denominator: 1, value: 100 },
    ]);
  });

  it('count every decision of a legal gateway by its outcome', async () => {
    const facts = await madeFacts('legal_gateway_outcomes', { clean });
    const of = (month: string) =>
      facts
        .filter(({ breakdown, period, value }) => breakdown === 'outcome' && period === month && value !== 0)
        .map(({ member, value }) => [member, value]);
    expect(of('2026-06-01')).toEqual([
      ['Continue with current plan', 1],
      ['Start pre-proceedings', 5],
      ['Unknown', 1],
    ]);
    expect(of('2026-09-01')).toEqual([
      ['Issue care proceedings', 1],
      ['Not recorded', 1],
    ]);
  });

  it('take days from decision to letter to first meeting, each told in the month it was reached', async () => {
    const asked = (
      child_id: string,
      decided: string,
      letter_sent_on: Day,
      initial_meeting_on: Day,
      more = {},
    ) => pre(child_id, decided, null, { letter_sent_on, initial_meeting_on, ...more });
    const made = {
      clean: {
        pre_proceedings: [
          asked('A', '2026-08-28', '2026-09-01', '2026-09-30'),
          asked('B', '2026-09-10', '2026-09-10', '2026-10-01'),
          asked('C', '2026-09-01', '2026-09-30', null),
          asked('the letter is before the decision', '2026-09-10', '2026-09-09', '2026-09-19'),
          asked('no letter', '2026-09-10', null, '2026-09-20'),
          asked('the meeting is before the letter', '2026-09-10', '2026-09-12', '2026-09-11'),
          asked('not begun', '2026-09-10', '2026-09-25', '2026-09-25', {
            legal_gateway_outcome: 'Continue with current plan',
          }),
        ],
      },
    };
    const letters = await madeMonths('pre_proceedings_decision_to_letter', made);
    // 4, 0, 29 and 2 days.
    expect(letters['2026-09']).toMatchObject({ numerator: 4, value: 3 });
    const meetings = await madeMonths('pre_proceedings_letter_to_meeting', made);
    // September: 29 and 10 days; October: 21.
    expect([meetings['2026-09'], meetings['2026-10']]).toMatchObject([
      { numerator: 2, value: 19.5 },
      { numerator: 1, value: 21 },
    ]);
  });
});

it('applications at short notice are of those to which the tracker has an answer', async () => {
  const applied = (child_id: string, court_application_on: Day, short_notice: boolean | null, more = {}) =>
    pre(child_id, '2026-08-01', '2026-08-20', { court_application_on, short_notice, ...more });
  const made = {
    clean: {
      pre_proceedings: [
        applied('A', '2026-09-01', true),
        applied('B', '2026-09-30', false),
        // Straight to court: no pre-proceedings, yet an application.
        applied('C', '2026-09-15', true, { legal_gateway_outcome: 'Issue care proceedings' }),
        applied('D', '2026-09-15', null),
        applied('E', null, true),
        applied('F', '2026-10-01', false),
      ],
    },
  };
  const months = await madeMonths('short_notice_applications', made);
  expect([months['2026-09'], months['2026-10']]).toMatchObject([
    { numerator: 2, denominator: 3 },
    { numerator: 0, denominator: 1 },
  ]);
});
