import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFact, madeFacts } from '../support/madeTables.ts';

const supervised = (worker_id: string, due: string, held: string | null, kind = 'Personal'): MadeRow => ({
  worker_id,
  team: 'North',
  kind,
  due,
  held,
});

const whole = async (id: string, clean: Record<string, MadeRow[]>) =>
  Object.fromEntries(
    (await madeFacts(id, { clean, from: '2026-08-01' }))
      .filter(({ breakdown }) => breakdown === 'all')
      .map(({ period, value }) => [period.slice(0, 7), value]),
  );

describe('supervision in time', () => {
  const clean = {
    supervision: [
      supervised('on the day', '2026-10-09', '2026-10-09'),
      supervised('a day late', '2026-10-09', '2026-10-10'),
      supervised('never', '2026-10-09', null),
      supervised('early', '2026-10-01', '2026-09-30'),
      supervised('due on the last day', '2026-10-31', null),
      supervised('due in another month', '2026-09-30', '2026-10-01'),
    ],
  };

  it('counts each in the month it fell due, in time to the day it was due', async () => {
    // The one that is due on the last day may still be held; on the day after it is missed.
    expect(await madeFact('supervision_in_time', '2026-10', { clean })).toEqual({
      numerator: 2,
      denominator: 4,
      value: 50,
    });
    expect(await madeFact('supervision_in_time', '2026-10', { clean, asAt: '2026-11-01' })).toEqual({
      numerator: 2,
      denominator: 5,
      value: 40,
    });
  });

  it('leaves out what is not due yet, and is told by week', async () => {
    const weeks = await madeFacts('supervision_in_time', { clean, asAt: '2026-10-20' }, 'week');
    const told = weeks.filter(({ breakdown }) => breakdown === 'all');
    expect(told.map(({ period, numerator, denominator }) => [period, numerator, denominator])).toEqual([
      // that of the last day of September falls in the same week
      ['2026-09-28', 1, 2],
      ['2026-10-05', 1, 3],
    ]);
  });
});

describe('supervision overdue', () => {
  it('is due, not held, and not made up for by the next of its kind', async () => {
    const clean = {
      supervision: [
        supervised('due on the last day', '2026-10-31', null),
        supervised('due the day before', '2026-10-30', null),
        supervised('held on the last day', '2026-10-10', '2026-10-31'),
        supervised('held after the month', '2026-09-10', '2026-10-01'),
        supervised('made up for', '2026-08-10', null),
        supervised('made up for', '2026-09-10', '2026-09-12'),
        supervised('missed twice', '2026-09-01', null),
        supervised('missed twice', '2026-10-01', null),
        supervised('held, then missed', '2026-09-10', '2026-09-10'),
        supervised('held, then missed', '2026-10-10', null),
        supervised('made up for by no other kind', '2026-09-10', null),
        supervised('made up for by no other kind', '2026-09-20', '2026-09-20', 'Group'),
      ],
    };
    expect(await whole('supervision_overdue', clean)).toEqual({
      '2026-08': 1, // made up for only in September
      '2026-09': 3, // held after the month, missed twice, made up for by no other kind
      '2026-10': 4, // the day before, missed twice, held then missed, made up for by no other kind
    });
  });

  it('is nothing that a worker who has left waits for, by the counts of caseloads', async () => {
    const counted = (worker_id: string, ...days: string[]) =>
      days.map((as_at) => ({ worker_id, worker: worker_id, team: 'North', as_at, cases: 10 }));
    const clean = {
      supervision: ['left', 'stayed', 'holds no cases'].map((id) => supervised(id, '2026-08-10', null)),
      caseloads: [
        ...counted('left', '2026-08-28', '2026-09-15'),
        ...counted('stayed', '2026-08-28', '2026-09-15', '2026-10-30'),
      ],
    };
    expect(await whole('supervision_overdue', clean)).toEqual({ '2026-08': 3, '2026-09': 3, '2026-10': 2 });
  });
});

describe('escalations', () => {
  const clean = {
    escalations: [
      { kind: 'IRO dispute', raised: '2026-08-28', level: 'Cafcass', resolved: '2026-09-01' },
      {
        kind: 'IRO dispute',
        raised: '2026-09-30',
        level: 'Stage 2',
        stage_1: '2026-09-30',
        stage_2: '2026-10-05',
        resolved: null,
      },
      { kind: 'Significant harm', raised: '2026-10-01', level: 'Stage 1', resolved: '2026-10-31' },
      { kind: 'Significant harm', raised: '2026-10-02', level: 'Stage 1', resolved: '2026-10-02' },
    ].map((row, at) => ({ reference: `E${at}`, team: 'North', ...row })),
  };

  it('are counted when raised', async () => {
    expect(await whole('escalations_raised', clean)).toEqual({ '2026-08': 1, '2026-09': 1, '2026-10': 2 });
  });

  it('are open until the day they are resolved, at the level reached by then', async () => {
    const facts = await madeFacts('escalations_open', { clean, from: '2026-08-01' });
    const levels = facts.filter(({ breakdown, value }) => breakdown === 'level' && value !== 0);
    expect(levels.map(({ period, member, value }) => [period, member, value])).toEqual([
      ['2026-08-01', 'Cafcass', 1],
      ['2026-09-01', 'Stage 1', 1],
      ['2026-10-01', 'Stage 2', 1],
    ]);
  });

  // From Friday 28 August to Tuesday 1 September lies a bank holiday: 1. In October 0, and 21 from the 1st to the 31st.
  it('take the median of their working days', async () => {
    expect(await whole('escalations_resolved_days', clean)).toEqual({ '2026-09': 1, '2026-10': 10.5 });
  });
});

describe('serious incidents', () => {
  const event = (became_aware: string | null, notified: string | null, kind = 'Serious incident') => ({
    kind,
    happened: '2026-07-30',
    became_aware,
    notified,
  });
  const clean = {
    notifications: [
      // From Friday 28 August, a bank holiday on the Monday: the fifth working day is 7 September.
      event('2026-08-28', '2026-09-07'),
      event('2026-08-28', '2026-09-08'),
      event('2026-08-28', null),
      // From Saturday 1 August it is Friday the 7th.
      event('2026-08-01', '2026-08-07', 'Death of a child'),
      event('2026-08-28', '2026-10-01', 'Need to know'),
      event(null, '2026-08-06'),
      // By 31 October five working days have passed, and six.
      event('2026-10-23', null),
      event('2026-10-22', null),
    ].map((row, at) => ({ reference: `N${at}`, ...row })),
  };

  it('are in time on the fifth working day and late on the sixth; one whose time is not over is left out', async () => {
    expect(await madeFact('notifications_in_time', '2026-08', { clean })).toEqual({
      numerator: 2,
      denominator: 4,
      value: 50,
    });
    expect(await madeFact('notifications_in_time', '2026-10', { clean })).toEqual({
      numerator: 0,
      denominator: 1,
      value: 0,
    });
  });

  it('and other events count in the month the council became aware, or else that of the event', async () => {
    const facts = await madeFacts('notifications', { clean, from: '2026-07-01' });
    const kinds = facts.filter(({ breakdown, value }) => breakdown === 'kind' && value !== 0);
    expect(kinds.map(({ period, member, value }) => [period, member, value])).toEqual([
      ['2026-07-01', 'Serious incident', 1],
      ['2026-08-01', 'Death of a child', 1],
      ['2026-08-01', 'Need to know', 1],
      ['2026-08-01', 'Serious incident', 3],
      ['2026-10-01', 'Serious incident', 2],
    ]);
  });
});
