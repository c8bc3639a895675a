import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFact, madeFacts } from '../support/madeTables.ts';

const audits = (rows: MadeRow[]) => ({
  audits: rows.map((row, at) => ({ audit_id: `A${at}`, child_id: `C${at}`, team: 'North', ...row })),
});

describe('audits that were asked for', () => {
  const clean = audits([
    { due: '2026-10-15', audited_on: '2026-10-15' },
    { due: '2026-10-15', audited_on: '2026-10-16' },
    { due: '2026-10-30', audited_on: null },
    { due: '2026-10-31', audited_on: null },
    { due: null, audited_on: '2026-10-10' },
    { due: null, audited_on: null },
    { due: '2026-09-15', audited_on: '2026-09-30' },
    { due: '2026-09-15', audited_on: '2026-10-01' },
  ]);

  it('are done in time to the day they were due; one that is not due yet is left out', async () => {
    // The one that is due on the last day may still be done; on the day after it is missed.
    expect(await madeFact('audits_completed', '2026-10', { clean })).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
    expect(await madeFact('audits_completed', '2026-10', { clean, asAt: '2026-11-01' })).toEqual({
      numerator: 1,
      denominator: 4,
      value: 25,
    });
    expect(await madeFact('audits_completed', '2026-10', { clean, asAt: '2026-10-20' })).toMatchObject({
      numerator: 1,
      denominator: 2,
    });
  });

  it('are overdue from the day after, until they are done', async () => {
    expect(await madeFact('audits_overdue', '2026-10', { clean })).toMatchObject({ value: 1 });
    expect(await madeFact('audits_overdue', '2026-09', { clean })).toMatchObject({ value: 1 });
    expect(await madeFact('audits_overdue', '2026-08', { clean })).toMatchObject({ value: 0 });
  });
});

describe('audits that were graded', () => {
  const clean = audits([
    { audited_on: '2026-10-01', grade: 'Good', moderated: false },
    {
      audited_on: '2026-10-31',
      grade: 'Good',
      moderated: true,
      moderated_on: '2026-10-31',
      moderated_grade: 'Requires improvement',
    },
    { audited_on: '2026-10-10', grade: 'Requires improvement', moderated_grade: 'Outstanding' },
    { audited_on: '2026-10-10', grade: 'Inadequate', moderated: true, moderated_on: '2026-10-12' },
    { audited_on: '2026-10-10', grade: null },
    { audited_on: '2026-10-10', grade: 'Standards met' },
    {
      audited_on: '2026-09-30',
      grade: 'Good',
      moderated: true,
      moderated_on: '2026-10-01',
      moderated_grade: 'Good',
    },
  ]);

  it('count by the grade of moderation where there is one', async () => {
    const facts = await madeFacts('audits_graded', { clean });
    const grades = facts.filter(
      ({ period, breakdown, value }) => period === '2026-10-01' && breakdown === 'grade' && value !== 0,
    );
    expect(grades.map(({ member, value }) => [member, value])).toEqual([
      ['Good', 1],
      ['Inadequate', 1],
      ['Outstanding', 1],
      ['Requires improvement', 1],
      ['Standards met', 1],
    ]);
  });

  it('are good or better out of those with a grade of the four', async () => {
    expect(await madeFact('audits_good_or_better', '2026-10', { clean })).toEqual({
      numerator: 2,
      denominator: 4,
      value: 50,
    });
  });

  it('are moderated where it is said, or a day or grade of moderation is given', async () => {
    // Of the one without a grade, and the one graded in the council's own words, nothing is known.
    expect(await madeFact('audits_moderated', '2026-10', { clean })).toEqual({
      numerator: 3,
      denominator: 4,
      value: 75,
    });
  });

  it('have their grade changed in the month of moderation; none given leaves it as it was', async () => {
    expect(await madeFact('audits_grade_changed_by_moderation', '2026-10', { clean })).toEqual({
      numerator: 2,
      denominator: 4,
      value: 50,
    });
    expect(await madeFact('audits_grade_changed_by_moderation', '2026-09', { clean })).toBeUndefined();
  });
});

it('actions of audits are done in time to the day they were due', async () => {
  const clean = audits([
    { actions_due: '2026-10-15', actions_completed_on: '2026-10-15' },
    { actions_due: '2026-10-15', actions_completed_on: '2026-10-16' },
    { actions_due: '2026-10-31', actions_completed_on: null },
    { actions_due: null, actions_completed_on: '2026-10-15' },
  ]);
  // Those of the last day may still be done; on the day after they are missed.
  expect(await madeFact('audit_actions_completed', '2026-10', { clean })).toMatchObject({
    numerator: 1,
    denominator: 2,
  });
  expect(await madeFact('audit_actions_completed', '2026-10', { clean, asAt: '2026-11-01' })).toMatchObject({
    numerator: 1,
    denominator: 3,
  });
});
