import { describe, expect, it } from 'vitest';
import { type Made, type MadeRow, madeFacts } from '../support/madeTables.ts';

const help = (child_id: string, from: string, to: string | null, organisation: string | null = null) => ({
  child_id,
  assessment_start_date: from,
  assessment_completion_date: to,
  organisation_completing_assessment: organisation,
});

/** The values of the whole by month. */
async function valuesOf(id: string, made: Made) {
  const whole = (await madeFacts(id, made)).filter(({ breakdown }) => breakdown === 'all');
  return Object.fromEntries(whole.map(({ period, value }) => [period.slice(0, 7), value]));
}

describe('early help', () => {
  const clean = {
    early_help: [
      help('A', '2026-09-30', '2026-10-01'),
      help('B', '2026-10-01', '2026-10-31'),
      help('C', '2026-10-31', null),
      help('D', '2026-10-05', '2026-11-01'),
      help('E', '2024-02-28', '2024-03-01'),
    ],
  };
  const made = { clean, from: '2024-01-01' };

  it('is started and completed in its month', async () => {
    expect(await valuesOf('early_help_started', made)).toMatchObject({ '2026-09': 1, '2026-10': 3 });
    expect(await valuesOf('early_help_completed', made)).toMatchObject({ '2026-09': 0, '2026-10': 2 });
  });

  it('is open at the end of the month, on the day of its end no more', async () => {
    expect(await valuesOf('early_help_open', made)).toMatchObject({ '2026-09': 1, '2026-10': 2 });
  });

  it('lasts so many days by the middle one, 29 February among them', async () => {
    expect(await valuesOf('early_help_duration', made)).toEqual({ '2024-03': 2, '2026-10': 15.5 });
  });
});

describe('early help that is also on the list of referrals', () => {
  it('looks at both in the six months to the end of the month, and at a child once', async () => {
    const referral = (child_id: string, date_of_referral: string): MadeRow => ({
      child_id,
      date_of_referral,
    });
    // The six months to 31 October begin on 1 May.
    const clean = {
      early_help: [
        help('ended on the first day', '2026-01-01', '2026-05-01', 'School'),
        help('ended a day before', '2026-01-01', '2026-04-30', 'School'),
        help('open since long', '2026-01-01', null, null),
        help('began on the last day', '2026-10-31', null, 'School'),
        help('began a day after', '2026-11-01', null, 'School'),
        help('twice', '2026-05-02', '2026-06-01', 'School'),
        help('twice', '2026-07-01', '2026-08-01', 'Hub'),
      ],
      referrals: [
        referral('ended on the first day', '2026-04-30'),
        referral('ended a day before', '2026-05-01'),
        referral('open since long', '2026-05-01'),
        referral('began on the last day', '2026-10-31'),
        referral('twice', '2026-09-01'),
        referral('twice', '2026-09-02'),
        referral('without early help', '2026-09-02'),
      ],
    };
    const facts = await madeFacts('early_help_also_referred', { clean });
    const october = facts.filter(({ period }) => period === '2026-10-01');
    const told = (breakdown: string) =>
      october
        .filter((fact) => fact.breakdown === breakdown)
        .map(({ member, numerator, denominator }) => [member, numerator, denominator]);
    expect(told('all')).toEqual([['all', 3, 4]]);
    expect(told('organisation')).toEqual([
      ['Hub', 1, 1],
      ['Not recorded', 1, 1],
      ['School', 1, 2],
    ]);
  });
});
