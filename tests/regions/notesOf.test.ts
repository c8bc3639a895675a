import { expect, it } from 'vitest';
import type { ChartNoteRow } from '../../src/publication/tables.ts';
import { notesOf } from '../../src/regions/notesOf.ts';
import { processRegion } from '../../src/regions/process.ts';
import { WHOLE } from '../../src/view/view.ts';
import { madePoints, SHARE, steady } from '../charts/madePoints.ts';
import { newDocument } from '../charts/page.ts';
import { madeDefinition, madeRegion } from './madeRegion.ts';

const points = madePoints(steady(24, 40), SHARE, {
  from: '2024-11-01',
  targets: [
    { from: '2024-01-01', target: 50, amber: 60 },
    { from: '2026-04-01', target: 30, amber: 40 },
  ],
});
const note = (parts: Partial<ChartNoteRow>): ChartNoteRow => ({
  indicator: 'calm',
  breakdown: 'all',
  member: 'all',
  month: '2025-03-01',
  new_limits: false,
  note: 'A new form',
  ...parts,
});
const notes = [
  note({ month: '2026-06-01', new_limits: true, note: 'A new team' }),
  note({}),
  note({ breakdown: 'team', member: 'North', month: '2025-05-01', note: 'North moved' }),
  note({ month: '2019-01-01' }),
  note({ indicator: 'other' }),
];
const definition = madeDefinition('calm');
const words = (breakdown: string, member: string) =>
  notesOf({ indicator: 'calm', breakdown, member, points }, definition, notes).map(
    ({ number, month, words: said }) => `${number} ${month} ${said}`,
  );

it('numbers what is noted and where the target becomes another, by month', () => {
  expect(words('all', 'all')).toEqual([
    '1 2025-03-01 A new form',
    '2 2026-04-01 The target becomes 30%',
    '3 2026-06-01 A new team. Limits are worked out anew from here',
  ]);
});

it('says of a member what is noted on the whole and on itself, and nothing of others', () => {
  expect(words('team', 'North')).toContain('2 2025-05-01 North moved');
  expect(words('team', 'South')).toHaveLength(3);
});

it('stands under the chart, by the numbers of its marks', () => {
  const data = madeRegion([definition], [['calm', 'all', 'all', points]], [], notes);
  const drawn = processRegion(data, WHOLE, newDocument(), 'calm');
  expect([...drawn.querySelectorAll('.chart-notes li')].map((item) => item.textContent)).toEqual([
    'March 2025: A new form.',
    'April 2026: The target becomes 30%.',
    'June 2026: A new team. Limits are worked out anew from here.',
  ]);
  expect(drawn.querySelectorAll('.chart-wide .notes circle')).toHaveLength(3);
});
