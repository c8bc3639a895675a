import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../pipeline/warehouse/warehouse.ts';
import { type MadeRow, madeFacts, madeMonths } from '../support/madeTables.ts';
import { madeTrackers } from '../support/madeTrackers.ts';

/** A Monday; Monday 31 August 2026 is a bank holiday. */
const asAt = '2026-09-07';

const event = (reference: string, happened: string, more: MadeRow = {}): MadeRow => ({
  reference,
  kind: 'Serious incident',
  happened,
  became_aware: happened,
  ...more,
});

const notifications = [
  // The fifth working day after Friday 28 August is Monday 7 September, after Thursday the 27th Friday the 4th.
  event('due today', '2026-08-28'),
  event('late', '2026-08-27'),
  event('no day is set', '2026-08-03', { kind: 'Need to know' }),
  event('told on the weekend', '2026-08-28', { notified: '2026-08-30' }),
  event('told after the bank holiday', '2026-08-28', { notified: '2026-09-01', kind: 'Need to know' }),
  event('not known when aware', '2026-08-03', { became_aware: null }),
];

const audit = (audit_id: string, more: MadeRow): MadeRow => ({
  audit_id,
  child_id: '1',
  kind: 'Case file',
  team: 'North',
  ...more,
});

const audits = [
  audit('due today', { due: '2026-09-07' }),
  audit('overdue', { due: '2026-09-06' }),
  audit('re-graded', {
    due: '2026-09-01',
    audited_on: '2026-09-01',
    grade: 'Good',
    moderated_grade: 'Requires improvement',
    actions_due: '2026-09-06',
  }),
  audit('all done', {
    audited_on: '2026-08-01',
    grade: 'Good',
    moderated_grade: 'Good',
    actions_due: '2026-08-29',
    actions_completed_on: '2026-09-07',
  }),
  audit('no day', {}),
];

let tables: Record<string, Row[]>;
beforeAll(async () => {
  tables = await madeTrackers({ asAt, clean: { notifications, audits } }, [
    'notifications',
    'audits',
    'open_items',
  ]);
});

const open = (tracker: string) =>
  tables
    .open_items!.filter((row) => row.tracker === tracker)
    .map(({ reference, task, due, due_in, days_overdue }) => [reference, task, due, due_in, days_overdue]);

describe('notifications', () => {
  it('are due on the fifth working day after the council became aware', () => {
    expect(open('Notifications')).toEqual([
      ['late', 'Notify: Serious incident', '2026-09-04', 'Overdue', 3],
      ['due today', 'Notify: Serious incident', '2026-09-07', 'Due', null],
      ['no day is set', 'Notify: Need to know', null, 'No date', null],
      ['not known when aware', 'Notify: Serious incident', null, 'No date', null],
    ]);
  });

  it('are told in working days from the event', async () => {
    const facts = await madeFacts('notifications_days', {
      asAt,
      from: '2026-08-01',
      clean: { notifications },
    });
    const days = facts.filter(({ breakdown, numerator }) => breakdown === 'kind' && numerator > 0);
    expect(days.map(({ period, member, value }) => [period, member, value])).toEqual([
      ['2026-08-01', 'Serious incident', 0],
      ['2026-09-01', 'Need to know', 1],
    ]);
    const waiting = await madeMonths('notifications_awaiting', {
      asAt,
      from: '2026-08-01',
      clean: { notifications },
    });
    expect([waiting['2026-08']?.value, waiting['2026-09']?.value]).toEqual([5, 4]);
  });
});

describe('audits', () => {
  it('are to be done, and what they asked for after them', () => {
    expect(open('Audits')).toEqual([
      ['overdue', 'Audit the case', '2026-09-06', 'Overdue', 1],
      ['re-graded', 'Do what the audit asked for', '2026-09-06', 'Overdue', 1],
      ['due today', 'Audit the case', '2026-09-07', 'Due', null],
      ['no day', 'Audit the case', null, 'No date', null],
    ]);
    const regraded = tables.audits!.filter(({ is_regraded }) => is_regraded);
    expect(regraded.map(({ audit_id }) => audit_id)).toEqual(['re-graded']);
  });

  it('of every case are told by what is still to do, to close and to transfer in the last week of a month', async () => {
    const week = (week_ending: string, still_to_audit: number) => ({
      week_ending,
      service: 'Early help',
      audited: 10,
      for_closure: 3,
      for_transfer: 2,
      still_to_audit,
    });
    const clean = { audit_progress: [week('2026-08-21', 9), week('2026-08-28', 7), week('2026-09-04', 5)] };
    const values = async (id: string) =>
      Object.values(await madeMonths(id, { asAt, from: '2026-08-01', clean })).map(({ value }) => value);
    expect(await values('audit_cases_to_audit')).toEqual([7, 5]);
    expect(await values('audit_cases_for_closure')).toEqual([3, 3]);
    expect(await values('audit_cases_for_transfer')).toEqual([2, 2]);
  });
});
