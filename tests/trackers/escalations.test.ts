import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../pipeline/warehouse/warehouse.ts';
import { type MadeRow, madeFacts, madeMonths } from '../support/madeTables.ts';
import { madeTrackers } from '../support/madeTrackers.ts';

/** Monday 31 August 2026 is a bank holiday, and the as-at date a Friday. */
const asAt = '2026-09-04';

const raised = (reference: string, kind: string, day: string, more: MadeRow = {}): MadeRow => ({
  reference,
  kind,
  raised: day,
  level: 'Stage 1',
  stage_1: day,
  team: 'North',
  ...more,
});
const NO_HARM = 'No significant harm';
const HARM = 'Significant harm';

const escalations = [
  // Two working days from Thursday 27 August: Friday, and after the bank holiday Tuesday 1 September.
  raised('up on the last day', NO_HARM, '2026-08-27', { level: 'Stage 2', stage_2: '2026-09-01' }),
  raised('up a day late', NO_HARM, '2026-08-27', { level: 'Stage 2', stage_2: '2026-09-02' }),
  raised('resolved on the last day', NO_HARM, '2026-08-27', { resolved: '2026-09-01' }),
  raised('stalled', NO_HARM, '2026-08-27'),
  // Its first step is due on the as-at date itself, and may still be taken.
  raised('due today', NO_HARM, '2026-09-02'),
  // Passed to the head of service without the service manager: it has passed that level on the same day.
  raised('skipped a level', NO_HARM, '2026-08-24', { level: 'Stage 3', stage_3: '2026-08-25' }),
  raised('as far as it goes', NO_HARM, '2026-07-29', {
    level: 'Stage 5',
    stage_2: '2026-07-31',
    stage_3: '2026-08-04',
    // Three working days from Tuesday the 4th are Friday the 7th, and from it Wednesday the 12th.
    stage_4: '2026-08-07',
    stage_5: '2026-08-13',
    resolved: '2026-08-31',
  }),
  // With significant harm it is the head of service's on the same day, the next working day the assistant director's.
  raised('same day', HARM, '2026-08-28', { level: 'Stage 4', stage_3: '2026-08-28', stage_4: '2026-09-01' }),
  raised('next day', HARM, '2026-08-28', { level: 'Stage 3', stage_3: '2026-08-29' }),
  raised('on a Saturday', HARM, '2026-08-29', { level: 'Stage 3', stage_3: '2026-08-29' }),
  raised('resolved the same day', HARM, '2026-08-28', { resolved: '2026-08-28' }),
  // Where no level has a day, nobody can say whether it was reached in time.
  raised('undated', HARM, '2026-08-26', { level: 'Stage 3', stage_1: null }),
  // Twenty working days from Thursday 6 August, the bank holiday between: Friday 4 September.
  raised('dispute on the last day', 'IRO dispute', '2026-08-06', { resolved: '2026-09-04' }),
  raised('dispute open', 'IRO dispute', '2026-08-05', { level: 'Cafcass', stage_1: null }),
  raised('dispute due', 'IRO dispute', '2026-08-06', { level: 'Stage 2', stage_2: '2026-08-10' }),
];

let tables: Record<string, Row[]>;
beforeAll(async () => {
  tables = await madeTrackers({ asAt, clean: { escalations } }, ['escalations', 'disputes', 'open_items']);
});

const escalation = (reference: string) => tables.escalations!.find((row) => row.reference === reference)!;

describe('escalations by the clocks of the procedure', () => {
  it('go up a level within its working days, over a bank holiday, and late the day after', () => {
    const steps = tables.escalations!.map((row) => [row.reference, row.steps_in_time, row.steps_late]);
    expect(Object.fromEntries(steps.map(([name, ...counts]) => [name, counts]))).toEqual({
      // And two from the 1st are Thursday the 3rd, on which it had not reached the head of service.
      'up on the last day': [1, 1],
      // From Wednesday the 2nd that has until the as-at date.
      'up a day late': [0, 1],
      'resolved on the last day': [0, 0],
      stalled: [0, 1],
      'due today': [0, 0],
      // The service manager's and the head of service's on the 25th; the assistant director's was due on the 28th.
      'skipped a level': [2, 1],
      // Of four steps the last, due on Wednesday 12 August, was taken on the day after.
      'as far as it goes': [3, 1],
      'same day': [2, 1],
      'next day': [0, 2],
      'on a Saturday': [1, 1],
      'resolved the same day': [0, 0],
      undated: [0, 0],
      'dispute on the last day': [0, 0],
      'dispute open': [0, 0],
      'dispute due': [0, 0],
    });
  });

  it('name the level reached, who holds it, and by when which is next', () => {
    const told = (reference: string) => {
      const { level, held_by, next_level, due } = escalation(reference);
      return [level, held_by, next_level, due];
    };
    expect(told('stalled')).toEqual(['Stage 1', 'Team manager', 'Stage 2', '2026-09-01']);
    expect(told('due today')).toEqual(['Stage 1', 'Team manager', 'Stage 2', '2026-09-04']);
    expect(told('up on the last day')).toEqual(['Stage 2', 'Service manager', 'Stage 3', '2026-09-03']);
    expect(told('skipped a level')).toEqual(['Stage 3', 'Head of service', 'Stage 4', '2026-08-28']);
    // One working day from Saturday the 29th: not the bank holiday but Tuesday.
    expect(told('on a Saturday')).toEqual(['Stage 3', 'Head of service', 'Stage 4', '2026-09-01']);
    expect(told('resolved on the last day')).toEqual(['Stage 1', 'Team manager', null, null]);
    expect(told('as far as it goes')).toEqual(['Stage 5', 'Director and chief executive', null, null]);
    expect(told('undated')).toEqual(['Stage 3', 'Head of service', null, null]);
  });

  it('are to be done by who holds them, disputes apart', () => {
    const open = tables.open_items!.filter(({ tracker }) => tracker === 'Escalations');
    expect(open.map(({ reference, due_in, days_overdue }) => [reference, due_in, days_overdue])).toEqual([
      ['skipped a level', 'Overdue', 7],
      ['next day', 'Overdue', 3],
      ['on a Saturday', 'Overdue', 3],
      ['stalled', 'Overdue', 3],
      ['same day', 'Overdue', 2],
      ['up on the last day', 'Overdue', 1],
      ['due today', 'Due', null],
      ['up a day late', 'Due', null],
      ['undated', 'No date', null],
    ]);
    expect(open.find(({ reference }) => reference === 'stalled')).toMatchObject({
      task: 'Resolve, or take up to service manager',
      held_by: 'Team manager',
      stands_at: 'Stage 1',
      team: 'North',
    });
  });
});

describe('disputes of reviewing officers', () => {
  it('are resolved in time on the twentieth working day; one that is due on the as-at date still may be', () => {
    expect(
      tables.disputes!.map(({ reference, stage, due, is_open, in_time, working_days }) => [
        reference,
        stage,
        due,
        is_open,
        in_time,
        working_days,
      ]),
    ).toEqual([
      ['dispute open', 'Cafcass', '2026-09-03', true, false, 21],
      ['dispute due', 'Stage 2', '2026-09-04', true, null, 20],
      ['dispute on the last day', 'Stage 1', '2026-09-04', false, true, 20],
    ]);
  });
});

describe('their monthly facts', () => {
  const made = { asAt, from: '2026-07-01', clean: { escalations } };

  it('count a step in the month in which it was due', async () => {
    expect(await madeMonths('escalations_in_time', made)).toEqual({
      '2026-07': { numerator: 1, denominator: 1, value: 100 },
      // In time: two of one that skipped a level, two of one that went as far as it goes, two of the same day.
      '2026-08': { numerator: 6, denominator: 9, value: (100 * 6) / 9 },
      '2026-09': { numerator: 2, denominator: 8, value: 25 },
    });
  });

  it('count what has stalled as the list of what is to be done has it', async () => {
    const facts = await madeFacts('escalations_overdue', made);
    const levels = facts.filter(({ breakdown, value }) => breakdown === 'level' && value !== 0);
    expect(levels.map(({ period, member, value }) => [period, member, value])).toEqual([
      ['2026-08-01', 'Stage 4', 1],
      ['2026-09-01', 'Stage 2', 1],
      ['2026-09-01', 'Stage 3', 1],
      ['2026-09-01', 'Stage 4', 3],
      ['2026-09-01', 'Stage 5', 1],
    ]);
    const overdue = tables.open_items!.filter(
      ({ tracker, due_in }) => tracker === 'Escalations' && due_in === 'Overdue',
    );
    expect(facts.find(({ period, breakdown }) => period === '2026-09-01' && breakdown === 'all')?.value).toBe(
      overdue.length,
    );
  });

  it('count disputes that are open, and those that were resolved when they were due', async () => {
    const open = await madeMonths('disputes_open', made);
    expect([open['2026-07']?.value, open['2026-08']?.value, open['2026-09']?.value]).toEqual([0, 3, 2]);
    expect(await madeMonths('disputes_resolved_in_time', made)).toEqual({
      '2026-09': { numerator: 1, denominator: 2, value: 50 },
    });
    const resolved = await madeMonths('disputes_resolved', made);
    expect([resolved['2026-08']?.value, resolved['2026-09']?.value]).toEqual([0, 1]);
  });
});
