import { isWorkingDay } from '../../../src/calendar/workingDays.ts';
import { Stream } from '../random/stream.ts';
import { addWorkingDays, type Day, dayOf, inWords, weekday } from '../time/days.ts';
import { deliverChanged } from './deliverChanged.ts';
import type { Showing } from './view.ts';

/** A panel: its row, and on which days it meets. */
interface Panel {
  name: string;
  row: string;
  /** It meets every so many weeks from this day on; 0 stands for the last Wednesday of the month. */
  every: 0 | 1 | 2 | 4;
  from: Day;
  moves: boolean;
}

function panel(row: string, every: Panel['every'], from: Day, moves: boolean): Panel {
  const name = row.startsWith('"') ? row.slice(1, row.indexOf('"', 1)) : row.slice(0, row.indexOf(','));
  return { name, row, every, from, moves };
}

const HIGH_COST = 'High-cost placements';
const BOTH = [
  panel('Legal gateway,Weekly,Wednesday,09:30,11:30', 1, dayOf(2020, 1, 8), true),
  panel('Access to placements,Weekly,Monday,14:00,16:00', 1, dayOf(2020, 1, 6), true),
  panel('Early help allocation,Weekly,Thursday,10:00,11:30', 1, dayOf(2020, 1, 9), false),
  panel('Permanence,Fortnightly,Thursday,14:00,16:30', 2, dayOf(2020, 1, 9), true),
  panel(
    '"Pre-proceedings and care proceedings, in turn",Fortnightly each,Tuesday,13:30,15:30',
    1,
    dayOf(2020, 1, 7),
    true,
  ),
  panel('Exploitation and missing,Fortnightly,Friday,09:30,11:00', 2, dayOf(2020, 1, 10), false),
  panel('Housing for care leavers,Every fourth week,Monday,10:00,12:00', 4, dayOf(2020, 1, 13), false),
];
const BEFORE = [
  ...BOTH,
  panel(`${HIGH_COST},"Monthly, last Wednesday",Wednesday,14:00,16:00`, 0, dayOf(2020, 1, 29), true),
];
const AFTER = [
  ...BOTH,
  panel(`${HIGH_COST},Every fourth week,Tuesday,09:30,11:00`, 4, dayOf(2020, 1, 14), true),
  panel('Discharge of orders,Every fourth week,Friday,13:00,14:30', 4, dayOf(2020, 1, 17), false),
];

/** The rows of the table of their rhythms, as they are at the end. */
export const PANEL_RHYTHMS: readonly string[][] = AFTER.map(({ name, every, from, moves }) => [
  name,
  every > 1 ? inWords(from) : '',
  moves ? 'Next working day' : 'Cancelled',
]);

/** The panels at which cases are decided; half-way through, one moves and one is added. */
export function showPanels({ council: { timeline }, out }: Showing): void {
  const half = Math.floor(timeline.ends.length / 2);
  deliverChanged(out, 'panels', timeline.ends.length, (at) =>
    (at < half ? BEFORE : AFTER).map(({ row }) => row),
  );
}

/** The record of every meeting that was planned for a day written: a few fall out, and not every case is heard. */
export function showPanelMeetings({ council: { seed, timeline }, out, snapshotsFrom }: Showing): void {
  const { from, to, ends } = timeline;
  const draw = new Stream(seed, 'panel meetings');
  const change = ends[Math.floor(ends.length / 2) - 1] ?? from - 1;
  for (let day = from; day <= to; day++) {
    for (const { name, every, from: first, moves } of day <= change ? BEFORE : AFTER) {
      if (!meetsOn(day, every, first)) continue;
      const isHoliday = !isWorkingDay(day);
      const takesPlace = draw.chance(0.94) && (!isHoliday || moves);
      const held = isHoliday ? addWorkingDays(day, 1) : day + (draw.chance(0.03) ? 7 : 0);
      const expected = draw.int(2, 9);
      const heard = expected - (draw.chance(0.35) ? draw.int(1, 2) : 0);
      const head = `${name.includes(',') ? `"${name}"` : name},${inWords(day)}`;
      const done = `${inWords(held)},${expected},${heard},${heard < expected ? 'Papers late' : ''}`;
      const fallen = `,${expected},,${isHoliday ? 'Bank holiday' : 'Not quorate'}`;
      for (let at = snapshotsFrom; at < ends.length; at++) {
        if (day > ends[at]!) continue;
        const known = takesPlace ? held <= ends[at]! : true;
        out.add('panel_meetings', at, `${head},${known ? (takesPlace ? done : fallen) : `,${expected},,`}`);
      }
    }
  }
}

function meetsOn(day: Day, every: Panel['every'], first: Day): boolean {
  if (weekday(day) !== weekday(first)) return false;
  if (every > 0) return (day - first) % (7 * every) === 0;
  return inWords(day).slice(3) !== inWords(day + 7).slice(3);
}
