import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFacts, madeMonths } from '../support/madeTables.ts';

type Day = string | null;

const case_ = (case_reference: string, issued_on: Day, concluded_on: Day, more: MadeRow = {}): MadeRow => ({
  case_reference,
  child_id: `${case_reference}-1`,
  case_type: 'Care proceedings',
  received_on: issued_on ?? '2026-02-01',
  issued_on,
  concluded_on,
  ...more,
});

// 26 weeks are 182 days: 31 August 2026 is the 182nd after 2 March.
const clean = {
  legal_cases: [
    case_('the last day in time', '2026-03-02', '2026-08-31', { team: 'North' }),
    case_('the first day late', '2026-03-01', '2026-08-31', { team: 'North' }),
    // A case is as long as for the child whose case is longest.
    case_('two children', '2026-03-02', '2026-08-10'),
    case_('two children', '2026-03-02', '2026-09-01', { child_id: 'other' }),
    case_('one still live', '2026-03-01', '2026-08-10'),
    case_('one still live', '2026-03-01', null, { child_id: 'other' }),
    case_('a child joined', '2026-03-02', '2026-09-15'),
    case_('a child joined', '2026-03-20', '2026-09-15', { child_id: 'other' }),
    case_('never issued', null, '2026-08-20'),
    case_('over, no date', '2026-03-02', null, { stage: 'Concluded' }),
    case_('one of them over, no date', '2026-03-02', '2026-08-31'),
    case_('one of them over, no date', '2026-03-02', null, { child_id: 'other', stage: 'Concluded' }),
    case_('overdue from September', '2026-03-02', null),
    case_('on the last day of a month', '2026-08-31', null, { team: 'South' }),
    case_('on the first day of a month', '2026-09-01', null, { team: 'South' }),
    case_('no care case', '2026-03-02', '2026-08-31', { case_type: 'Change of name' }),
    case_('another', '2026-03-02', null, { case_type: 'Supervision order or child arrangements order' }),
  ],
};

describe('care proceedings', () => {
  it('are in time when concluded 26 weeks after issue, and late a day later', async () => {
    const facts = await madeFacts('care_proceedings_in_time', { clean });
    const of = (month: string) =>
      facts
        .filter(({ breakdown, period }) => /all|team/.test(breakdown) && period === month)
        .map(({ member, numerator, denominator }) => [member, numerator, denominator]);
    // The last day in time, the first day late, one of them over.
    expect(of('2026-08-01')).toEqual([
      ['all', 2, 3],
      ['North', 1, 2],
      ['Not recorded', 1, 1],
    ]);
    // Two children, a child joined.
    expect(of('2026-09-01')).toEqual([
      ['all', 0, 2],
      ['Not recorded', 0, 2],
    ]);
    // Over 29 February: 1 September 2023 to 1 March 2024 are 30 + 31 + 30 + 31 + 31 + 29 = 182 days.
    const leap = [case_('A', '2023-09-01', '2024-03-01'), case_('B', '2023-08-31', '2024-03-01')];
    const then = { from: '2023-01-01', clean: { legal_cases: leap } };
    expect((await madeMonths('care_proceedings_in_time', then))['2024-03']).toEqual({
      numerator: 1,
      denominator: 2,
      value: 50,
    });
  });

  it('last from issue to conclusion', async () => {
    const months = await madeMonths('care_proceedings_duration', { clean });
    // August: 182, 182 and 183 days; September: 183 and 197.
    expect(months['2026-08']).toMatchObject({ numerator: 3, value: 182 });
    expect(months['2026-09']).toMatchObject({ numerator: 2, value: 190 });
  });

  it('are open until the day of their conclusion, and overdue from the 183rd day', async () => {
    const open = await madeMonths('care_proceedings_open', { clean });
    // On 31 August: two children, one still live, a child joined, overdue from September, on the last day.
    expect(open['2026-08']?.value).toBe(5);
    // On 30 September without the two concluded in it, with that of its first day.
    expect(open['2026-09']?.value).toBe(4);
    const overdue = await madeMonths('care_proceedings_overdue', { clean });
    // Issued on 1 March: late on 31 August, on 2 March: not yet.
    expect([overdue['2026-02']?.value, overdue['2026-08']?.value, overdue['2026-09']?.value]).toEqual([
      0, 1, 2,
    ]);
    const weeks = await madeFacts('care_proceedings_overdue', { clean }, 'week');
    const whole = weeks.filter(({ breakdown, period }) => breakdown === 'all' && period >= '2026-08-24');
    // On Sunday 30 August none; on 6 September one still live, overdue from September, a child joined; two from the 15th.
    expect(whole.slice(0, 4).map(({ value }) => value)).toEqual([0, 3, 3, 2]);
  });

  it('count as applications in the month of issue, whatever became of them', async () => {
    const months = await madeMonths('care_applications', { clean });
    const values = ['2026-03', '2026-08', '2026-09', '2026-10'].map((month) => months[month]?.value);
    // March: all of care but those of 31 August and 1 September, and the one that was never issued.
    expect(values).toEqual([8, 1, 1, 0]);
  });

  it('of twelve months are set against the children of the area, and of a locality', async () => {
    const made = {
      asAt: '2025-02-28',
      from: '2023-01-01',
      clean: {
        legal_cases: [
          // Twelve months to 28 February 2025 begin on 1 March 2024: 29 February is of the year before.
          case_('a day too early', '2024-02-29', null, { team: 'Made team' }),
          case_('first day', '2024-03-01', '2024-06-01', { team: 'Made team' }),
          case_('last day', '2025-02-28', null, { team: 'Elsewhere' }),
        ],
      },
      reference: {
        teams: [{ team: 'Made team', shown_as: 'Made team', locality: 'Made place' }],
        populations: [
          { area: 'A county council', year: 2024, ages: '0-17', population: 20_000 },
          { area: 'Made place', year: 2024, ages: '0-17', population: 5_000 },
        ],
      },
    };
    const facts = await madeFacts('care_applications_rate', made);
    const of = (period: string) =>
      facts
        .filter((fact) => fact.period === period)
        .map(({ member, numerator, value }) => [member, numerator, value]);
    expect(of('2025-02-01')).toEqual([
      ['all', 2, 1],
      ['Made place', 1, 2],
      ['Not recorded', 1, null],
    ]);
    // To 31 January: 29 February and 1 March 2024.
    expect(of('2025-01-01')[0]).toEqual(['all', 2, 1]);
    // The first month whose twelve months are covered.
    expect(of('2023-12-01')).toEqual([]);
    expect(of('2024-01-01')[0]).toEqual(['all', 0, 0]);
  });
});

describe('deprivation of liberty', () => {
  const deprived = (
    case_reference: string,
    child_id: string,
    issued_on: Day,
    concluded_on: Day,
    more: MadeRow = {},
  ) =>
    case_(case_reference, issued_on, concluded_on, {
      child_id,
      case_type: 'Deprivation of liberty',
      ...more,
    });
  const court = { case_type: 'Deprivation of liberty or Court of Protection' };
  const legal_cases = [
    deprived('1', 'A', '2026-08-31', '2026-10-01', court),
    // A renewal while the case before is live: one child, two applications.
    deprived('2', 'A', '2026-09-30', null),
    deprived('3', 'B', '2026-09-01', '2026-09-30'),
    deprived('4', 'C', null, null),
    deprived('5', 'D', '2026-09-10', null, { stage: 'Concluded' }),
    deprived('6', 'E', '2026-09-11', null, { case_type: 'Secure accommodation applications' }),
    // A case about two children.
    deprived('7', 'F', '2026-10-31', null),
    deprived('7', 'G', '2026-10-31', null),
  ];

  it('counts children with a live case once, and every application for a child', async () => {
    const made = { clean: { legal_cases } };
    const values = async (id: string) => {
      const months = await madeMonths(id, made);
      return ['2026-08', '2026-09', '2026-10'].map((month) => months[month]?.value);
    };
    expect(await values('deprivation_of_liberty')).toEqual([1, 1, 3]);
    expect(await values('deprivation_of_liberty_applications')).toEqual([1, 3, 2]);
  });
});
