import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFact, madeFacts } from '../support/madeTables.ts';

const enquiry = (
  child_id: string,
  section_47_start_date: string,
  date_of_initial_child_protection_conference: string | null = null,
  more: MadeRow = {},
): MadeRow => ({ child_id, section_47_start_date, date_of_initial_child_protection_conference, ...more });

const discussion = (child_id: string, concern: string, held: string | null, more: MadeRow = {}): MadeRow => ({
  child_id,
  concern_received: concern.slice(0, 10),
  concern_received_time: concern.slice(11) || null,
  held: held?.slice(0, 10) ?? null,
  held_time: held?.slice(11) || null,
  kind: 'Initial',
  outcome: 'Joint section 47 enquiry',
  ...more,
});

/** The whole of each month in which there was anything. */
async function months(id: string, made: Parameters<typeof madeFacts>[1], period: 'month' | 'week' = 'month') {
  const facts = await madeFacts(id, made, period);
  return facts
    .filter(({ breakdown, value }) => breakdown === 'all' && value !== 0)
    .map((fact) => [fact.period, fact.value]);
}

describe('strategy discussions', () => {
  const met = (child: string, police_present: boolean | null, health_present: boolean | null) =>
    discussion(child, '2026-10-05 09:00', '2026-10-06 09:00', { police_present, health_present });

  it('count on the day they were held, and not before', async () => {
    const clean = {
      strategy_discussions: [
        discussion('A', '2026-09-29 09:00', '2026-09-30 09:00'),
        discussion('B', '2026-09-30 09:00', '2026-10-01 09:00'),
        discussion('B', '2026-10-30 09:00', '2026-10-31'),
        discussion('C', '2026-10-30 09:00', null),
      ],
    };
    expect(await months('strategy_discussions', { clean })).toEqual([
      ['2026-09-01', 1],
      ['2026-10-01', 2],
    ]);
  });

  it('have police and health, but for those of which it is not known', async () => {
    const clean = {
      strategy_discussions: [
        met('both', true, true),
        met('no police', false, true),
        met('no health, police not known', null, false),
        met('not known', true, null),
        discussion('waits', '2026-10-05 09:00', null, { police_present: true, health_present: true }),
      ],
    };
    expect(await madeFact('strategy_discussions_multi_agency', '2026-10', { clean })).toEqual({
      numerator: 1,
      denominator: 3,
      value: 100 / 3,
    });
  });

  const strategy_discussions = [
    discussion('24 hours', '2026-10-05 09:00', '2026-10-06 09:00'),
    discussion('a minute late', '2026-10-05 09:00', '2026-10-06 09:01'),
    discussion('by the concern', '2026-09-30 23:59', '2026-10-01 01:00'),
    discussion('a follow-up', '2026-10-05 09:00', '2026-10-09 09:00', { kind: 'Review' }),
    discussion('time not known', '2026-10-05 09:00', '2026-10-06'),
    // The as-at day ends 24 hours and a minute after the one concern, 24 hours after the other.
    discussion('waits too long', '2026-10-30 23:59', null),
    discussion('waits', '2026-10-31 00:00', null),
  ];

  it('are in time to the hour that the council has set, a concern that waits beyond it counted', async () => {
    const made = {
      clean: { strategy_discussions },
      reference: { thresholds: [{ threshold: 'strategy_discussion', value: 24 }] },
    };
    expect(await madeFact('strategy_discussions_in_time', '2026-10', made)).toEqual({
      numerator: 1,
      denominator: 3,
      value: 100 / 3,
    });
    expect(await madeFact('strategy_discussions_in_time', '2026-09', made)).toMatchObject({ value: 100 });
  });

  it('have no share in time where the council has set no hours', async () => {
    const made = { clean: { strategy_discussions } };
    expect(await madeFact('strategy_discussions_in_time', '2026-10', made)).toBeUndefined();
  });
});

describe('section 47 enquiries', () => {
  const clean = {
    section_47: [
      enquiry('A', '2025-10-31'),
      enquiry('A', '2025-11-01', '2025-11-03'),
      enquiry('B', '2026-10-30'),
      enquiry('C', '2026-10-31'),
    ],
  };

  it('count in the month and the week in which they began', async () => {
    expect(await months('section_47_enquiries', { clean })).toEqual([
      ['2025-10-01', 1],
      ['2025-11-01', 1],
      ['2026-10-01', 2],
    ]);
    expect((await months('section_47_enquiries', { clean }, 'week')).at(-1)).toEqual(['2026-10-26', 2]);
  });

  it('are told for 12 months, by the first day of them, for the children of the area', async () => {
    const reference = {
      // The first by name is the council.
      council: [{ name: 'A' }],
      populations: [
        { area: 'A', year: 2025, ages: '0-17', population: 5000 },
        { area: 'B', year: 2025, ages: '0-17', population: 1 },
      ],
    };
    const made = { from: '2023-01-01', clean, reference };
    const facts = async (id: string) => madeFact(id, '2026-10', made);
    // 1 November 2025 to 31 October 2026; 10,000 x 3 / 5,000.
    expect(await facts('section_47_rate')).toEqual({ numerator: 3, denominator: 5000, value: 6 });
    expect(await facts('initial_conferences_rate')).toEqual({ numerator: 1, denominator: 5000, value: 2 });
    // Twelve months to 28 February 2025 begin on 1 March, not on 29 February 2024.
    const leap = { section_47: [enquiry('A', '2024-02-29'), enquiry('B', '2024-03-01')] };
    expect(await madeFact('section_47_rate', '2025-02', { ...made, clean: leap })).toMatchObject({
      numerator: 1,
    });
  });
});

// From Monday 10 August 2026 the 15th working day is Tuesday 1 September, for 31 August is a bank holiday.
describe('initial conferences', () => {
  const section_47 = [
    enquiry('in time', '2026-08-10', '2026-09-01', { resulted_in_child_protection_plan: true }),
    enquiry('a day late', '2026-08-10', '2026-09-02', { resulted_in_child_protection_plan: false }),
    enquiry('result not known', '2026-09-25', '2026-09-30'),
    enquiry('unnecessary', '2026-08-10', null, { conference_deemed_unnecessary: true }),
    enquiry('waits', '2026-08-10', null, { conference_deemed_unnecessary: false }),
    enquiry('not said', '2026-08-10'),
    // Its 15th working day is 30 October, the next one 2 November.
    enquiry('last day', '2026-10-09'),
    enquiry('not yet', '2026-10-12'),
    enquiry('booked', '2026-08-11', '2026-11-02'),
  ];
  const made = { clean: { section_47 } };

  it('count when they are held, not when they are booked', async () => {
    expect(await months('initial_conferences', made)).toEqual([['2026-09-01', 3]]);
  });

  it('are in time on the 15th working day and late on the 16th, a bank holiday between', async () => {
    expect(await madeFact('conferences_in_time', '2026-09', made)).toEqual({
      numerator: 2,
      denominator: 3,
      value: 200 / 3,
    });
  });

  it('are counted from the discussion that decided on the enquiry, where the list has it', async () => {
    const clean = {
      section_47: [
        enquiry('from the day', '2026-08-10', '2026-09-01'),
        enquiry('from an earlier day', '2026-08-10', '2026-09-01'),
        enquiry('from the enquiry before', '2026-08-03', null),
        enquiry('from the enquiry before', '2026-08-10', '2026-09-01'),
        enquiry('decided on nothing', '2026-08-10', '2026-09-01'),
        enquiry('after it', '2026-08-10', '2026-09-02'),
        // 15 working days before 10 August is 20 July, 16 are Friday 17 July.
        enquiry('as far back as may be', '2026-08-10', '2026-08-10'),
        enquiry('too far back', '2026-08-10', '2026-09-01'),
        enquiry('by Annex A', '2026-08-10', '2026-09-01'),
      ],
      strategy_discussions: [
        discussion('from the day', '2026-08-10', '2026-08-10'),
        discussion('from an earlier day', '2026-08-05', '2026-08-07'),
        discussion('from the enquiry before', '2026-08-03', '2026-08-03'),
        discussion('decided on nothing', '2026-08-07', '2026-08-07', { outcome: 'No further action' }),
        discussion('after it', '2026-08-11', '2026-08-11'),
        discussion('as far back as may be', '2026-07-17', '2026-07-20'),
        discussion('too far back', '2026-07-17', '2026-07-17'),
      ],
    };
    // Late: from an earlier day, after it. In August one more is in time: the 15th working day from 20 July is 10 August.
    expect(await madeFact('conferences_in_time', '2026-09', { clean })).toMatchObject({
      numerator: 5,
      denominator: 7,
    });
    expect(await madeFact('conferences_in_time', '2026-08', { clean })).toMatchObject({ value: 100 });
  });

  it('count once where two enquiries led to one, in the time of the first', async () => {
    const clean = {
      section_47: [
        // From Monday 10 August the 15th working day is 1 September, from the 24th it is 15 September.
        enquiry('A', '2026-08-10', '2026-09-10'),
        enquiry('A', '2026-08-24', '2026-09-10', { resulted_in_child_protection_plan: true }),
        enquiry('B', '2026-08-10', '2026-09-01', { resulted_in_child_protection_plan: false }),
        enquiry('B', '2026-09-07', '2026-09-21', { resulted_in_child_protection_plan: false }),
      ],
    };
    expect(await months('initial_conferences', { clean })).toEqual([['2026-09-01', 3]]);
    expect(await madeFact('conferences_in_time', '2026-09', { clean })).toMatchObject({
      numerator: 2,
      denominator: 3,
    });
    expect(await madeFact('conferences_to_plan', '2026-09', { clean })).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
    const reference = {
      council: [{ name: 'A' }],
      populations: [{ area: 'A', year: 2025, ages: '0-17', population: 5000 }],
    };
    expect(await madeFact('initial_conferences_rate', '2026-10', { clean, reference })).toMatchObject({
      numerator: 3,
    });
  });

  it('count for the team of the first enquiry, also where nobody wrote that down', async () => {
    const clean = {
      section_47: [
        enquiry('A', '2026-08-10', '2026-09-10', { allocated_team: null }),
        enquiry('A', '2026-08-24', '2026-09-10', { allocated_team: 'Later' }),
      ],
    };
    const facts = await madeFacts('conferences_in_time', { clean }, 'month');
    const teams = facts.filter(({ breakdown }) => breakdown === 'team').map(({ member }) => member);
    expect(teams).toEqual(['Not recorded']);
  });

  it('lead to a plan or do not, where that is recorded', async () => {
    expect(await madeFact('conferences_to_plan', '2026-09', made)).toEqual({
      numerator: 1,
      denominator: 2,
      value: 50,
    });
  });

  it('follow enquiries by the month in which the time for one ends', async () => {
    // In time, a day late, unnecessary, waits, not said: 1 September; booked: the 2nd.
    expect(await madeFact('section_47_to_conference', '2026-09', made)).toMatchObject({
      numerator: 2,
      denominator: 6,
    });
    // Result not known: 16 October, and it was held; last day: 30 October.
    expect(await madeFact('section_47_to_conference', '2026-10', made)).toMatchObject({
      numerator: 1,
      denominator: 2,
    });
    expect(
      await madeFact('section_47_to_conference', '2026-10', { ...made, asAt: '2026-10-29' }),
    ).toMatchObject({
      denominator: 1,
    });
  });

  it('are overdue from the 16th working day until they are held or no longer listed', async () => {
    const asAt = '2027-02-28';
    expect(await months('section_47_overdue_conference', { ...made, from: '2025-11-01', asAt })).toEqual([
      // Waits, not said, booked; on 31 October the one, too, whose last day was the 30th.
      ['2026-09-01', 3],
      ['2026-10-01', 4],
      // The booked one was held on 2 November, the last day of another.
      ['2026-11-01', 4],
      ['2026-12-01', 4],
      ['2027-01-01', 4],
      // 10 August is more than six months before 28 February.
      ['2027-02-01', 2],
    ]);
    const weeks = await madeFacts('section_47_overdue_conference', made, 'week');
    const week = (period: string) =>
      weeks.find((fact) => fact.breakdown === 'all' && fact.period === period)?.value;
    // Sunday 30 August; Sunday 6 September: those of 1 September, the one held on the 2nd no more, and the booked one.
    expect([week('2026-08-24'), week('2026-08-31')]).toEqual([0, 3]);
  });
});
