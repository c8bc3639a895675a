import { ageOn as completedAge } from '../../../src/calendar/age.ts';
import { type Day, dateOf, dayOf, monthOfYear, weekday, yearOf } from '../../../src/calendar/day.ts';
import { MONTHS } from '../../../src/calendar/monthNames.ts';
import { addWorkingDays as addKnown, FIRST_DAY, LAST_DAY } from '../../../src/calendar/workingDays.ts';

/** Days as the simulation and its views use them: the product's own calendar, and what a made-up council alone needs. */

export { birthday } from '../../../src/calendar/age.ts';
export {
  addMonths,
  type Day,
  dateOf,
  dayOf,
  isoOfDay as isoOf,
  monthOfYear,
  weekday,
  yearOf,
} from '../../../src/calendar/day.ts';

/** Lists write the same days over and over. */
const written = new Map<Day, string>();

/** `31/07/2021`; nothing for no day. */
export function inWords(day: Day | null): string {
  if (day === null) return '';
  let text = written.get(day);
  if (text === undefined) {
    text = `${two(dateOf(day))}/${two(monthOfYear(day))}/${yearOf(day)}`;
    written.set(day, text);
  }
  return text;
}

/** `2021-07`. */
export const monthName = (day: Day) => `${yearOf(day)}-${two(monthOfYear(day))}`;

/** `July 2021`. */
export const monthInWords = (day: Day) => `${MONTHS[monthOfYear(day) - 1]} ${yearOf(day)}`;

/** `14:05`; never between one and two, the hour that clocks skip or tell twice: the first two hours are told as one. */
export function clock(minute: number): string {
  const told = minute < 120 ? Math.floor(minute / 2) : minute;
  return `${two(Math.floor(told / 60))}:${two(told % 60)}`;
}

/**
 * The nth working day after the day. Beyond the years whose bank holidays are known every Monday to Friday is one: lives
 * may begin before 1995, and what is due may lie after 2035.
 */
export function addWorkingDays(day: Day, by: number): Day {
  if (day >= FIRST_DAY && day + 2 * by + 14 <= LAST_DAY) return addKnown(day, by);
  let found = day;
  for (let left = by; left > 0; ) if (weekday(++found) < 5) left--;
  return found;
}

/** Itself, or the next day that is no weekend. */
export function onWeekday(day: Day): Day {
  const at = weekday(day);
  return at < 5 ? day : day + 7 - at;
}

/** The last day of the calendar: what is drawn to happen in centuries is taken to be as far off as this. */
const LAST = dayOf(2100, 12, 31);

/** Completed years from a birth to a day; -1 before it, younger than anybody born. */
export const ageOn = (birth: Day, day: Day) => completedAge(birth, Math.min(day, LAST)) ?? -1;

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
