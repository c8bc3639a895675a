import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { improvementActions } from '../../src/contracts/improvement_actions.ts';
import { columnsOf } from '../../src/contracts/kit/contract.ts';
import { checkText } from '../../src/extracts/checkText.ts';
import { type MadeRow, madeMonths } from '../support/madeTables.ts';
import { madeTrackers } from '../support/madeTrackers.ts';
import { project } from '../support/sandbox.ts';

describe("the improvement plan of a council's papers", () => {
  const path = join(project, 'data', 'samples', 'papers', 'improvement-plan-2021-09.csv');
  const { rows } = checkText(readFileSync(path, 'utf8'), [improvementActions], { quarantinedPercent: 0 });
  const names = columnsOf(improvementActions).map(({ name }) => name);
  const improvement_actions = rows.map(
    ({ values }) => Object.fromEntries(names.map((name, at) => [name, values[at] ?? null])) as MadeRow,
  );

  it('has 26 actions complete, 39 amber, 4 on track and none red, of which 8 are overdue at 7 September 2021', async () => {
    const asAt = '2021-09-07';
    const { improvement_actions: actions } = await madeTrackers(
      {
        asAt,
        clean: { improvement_actions },
        history: { improvement_actions: improvement_actions.map((row) => ({ ...row, delivered: asAt })) },
      },
      ['improvement_actions'],
    );
    const count = (rag: string) => actions!.filter((row) => row.rag === rag).length;
    expect(['Complete', 'Amber', 'On track', 'Red'].map(count)).toEqual([26, 39, 4, 0]);
    // By hand: what is not complete and was promised for a month before September. June ended 69 days before, July 38,
    // August 7. "August / September 2021 then ongoing" and September may still be met.
    const overdue = actions!.filter((row) => row.overdue);
    expect(
      overdue.map(({ ref, rag, target_date, target_by, days_overdue }) => [
        ref,
        rag,
        target_date,
        target_by,
        days_overdue,
      ]),
    ).toEqual([
      ['L1a', 'On track', 'July 2021', '2021-07-31', 38],
      ['L4a', 'Amber', 'June 2021', '2021-06-30', 69],
      ['L4b', 'Amber', 'June 2021', '2021-06-30', 69],
      ['L9e', 'Amber', 'August 2021', '2021-08-31', 7],
      ['L14b', 'Amber', 'August 2021', '2021-08-31', 7],
      ['Q4c', 'Amber', 'June 2021', '2021-06-30', 69],
      ['Q4e', 'Amber', 'July 2021', '2021-07-31', 38],
      ['Q5c', 'On track', 'July 2021', '2021-07-31', 38],
    ]);
  });
});

describe('slippage', () => {
  const action = (delivered: string, ref: string, rag: string, target_by: string | null) => ({
    delivered,
    ref,
    rag,
    target_by,
    theme: 'Practice',
  });
  const [AUGUST, SEPTEMBER, OCTOBER] = ['2026-08-31', '2026-09-30', '2026-10-31'];
  const improvement_actions = [
    action(AUGUST, 'slipped', 'Amber', '2026-08-31'),
    action(SEPTEMBER, 'slipped', 'Red', '2026-08-31'),
    action(OCTOBER, 'slipped', 'Amber', '2026-12-31'),
    action(AUGUST, 'brought forward', 'On track', '2026-12-31'),
    action(OCTOBER, 'brought forward', 'On track', '2026-11-30'),
    action(SEPTEMBER, 'brought forward', 'On track', '2026-12-31'),
    // Dated only in its second month; from then it counts.
    action(AUGUST, 'dated late', 'On track', null),
    action(SEPTEMBER, 'dated late', 'On track', '2026-10-30'),
    action(OCTOBER, 'dated late', 'Complete', '2026-10-31'),
    // Complete, and opened again in the next plan; gone for a month, and back.
    action(AUGUST, 'opened again', 'Complete', '2026-07-31'),
    action(SEPTEMBER, 'opened again', 'On track', '2027-01-31'),
    action(OCTOBER, 'opened again', 'On track', '2027-01-31'),
    action(AUGUST, 'gone and back', 'Amber', '2026-07-31'),
    action(OCTOBER, 'gone and back', 'Amber', '2027-01-31'),
    action(OCTOBER, 'new', 'On track', '2026-10-30'),
  ];
  const made = {
    asAt: OCTOBER,
    from: '2026-08-01',
    clean: {
      improvement_actions: improvement_actions
        .filter(({ delivered }) => delivered === OCTOBER)
        .map(({ delivered, ...row }) => row),
    },
    history: { improvement_actions },
  };

  it('is from the first target that an action had since it began, with what it was a month before', async () => {
    const { improvement_actions: actions } = await madeTrackers(made, ['improvement_actions']);
    const told = actions!.map(
      ({ ref, first_target_by, days_slipped, rag_before, target_by_before, overdue }) => [
        ref,
        [first_target_by, days_slipped, rag_before, target_by_before, overdue],
      ],
    );
    expect(Object.fromEntries(told)).toEqual({
      slipped: ['2026-08-31', 122, 'Red', '2026-08-31', false],
      'brought forward': ['2026-12-31', 0, 'On track', '2026-12-31', false],
      'dated late': ['2026-10-30', 1, 'On track', '2026-10-30', false],
      'opened again': ['2027-01-31', 0, 'On track', '2027-01-31', false],
      'gone and back': ['2027-01-31', 0, null, null, false],
      new: ['2026-10-30', 0, null, null, true],
    });
  });

  it('counts by month, as does what was overdue', async () => {
    const slipped = await madeMonths('improvement_actions_slipped', made);
    expect(['2026-08', '2026-09', '2026-10'].map((month) => slipped[month]?.value)).toEqual([0, 0, 2]);
    // August: gone and back. September: what slipped, from its day's end. October: what is new, due the day before.
    const overdue = await madeMonths('improvement_actions_overdue', made);
    expect(['2026-08', '2026-09', '2026-10'].map((month) => overdue[month]?.value)).toEqual([1, 1, 1]);
    const all = await madeMonths('improvement_actions', made);
    expect(['2026-08', '2026-09', '2026-10'].map((month) => all[month]?.value)).toEqual([5, 4, 6]);
  });
});

describe('recommendations of scrutiny', () => {
  const item = (position: string | null, meeting_date = '2026-06-30', recommendations = 2) => ({
    meeting_date,
    item: String(position),
    recommendations,
    position,
  });
  const rows = [
    item('Answered June 2026', '2026-01-15', 5),
    item('Part answered'),
    // Two months after 30 June are 30 August, after 31 August 31 October.
    item(null, '2026-06-30'),
    item('Awaiting the response of the executive', '2026-08-31', 3),
    item('Scheduled for October 2026'),
    item('Scheduled for September 2026'),
    item('To Council 8 October 2026'),
    // No day can be read of these: the law's counts. The 22nd is when it was approved.
    item('Contract extended to 31 March 2027; further decision due autumn 2026'),
    item('Approved 22 April 2026; further detail to be allocated', '2026-09-01'),
  ];
  const made = {
    asAt: '2026-10-31',
    history: { recommendations: rows.map((row) => ({ ...row, delivered: '2026-10-31' })) },
  };

  it('are due on the day or month for which they are scheduled, or else two months after the meeting', async () => {
    const { recommendations } = await madeTrackers(made, ['recommendations']);
    expect(
      recommendations!.map(({ item: name, is_answered, due, overdue, days_overdue }) => [
        name,
        is_answered,
        due,
        overdue,
        days_overdue,
      ]),
    ).toEqual([
      ['Answered June 2026', true, '2026-03-15', false, null],
      ['Part answered', false, '2026-08-30', true, 62],
      ['null', false, '2026-08-30', true, 62],
      ['Scheduled for October 2026', false, '2026-10-31', false, null],
      ['Scheduled for September 2026', false, '2026-09-30', true, 31],
      ['To Council 8 October 2026', false, '2026-10-08', true, 23],
      ['Contract extended to 31 March 2027; further decision due autumn 2026', false, '2026-08-30', true, 62],
      ['Awaiting the response of the executive', false, '2026-10-31', false, null],
      ['Approved 22 April 2026; further detail to be allocated', false, '2026-11-01', false, null],
    ]);
  });

  it('are counted each, not by item', async () => {
    const value = async (id: string) => (await madeMonths(id, made))['2026-10']?.value;
    expect(await value('recommendations_open')).toBe(17);
    expect(await value('recommendations_overdue')).toBe(10);
    expect(await value('recommendations_answered')).toBe((100 * 5) / 22);
  });
});
