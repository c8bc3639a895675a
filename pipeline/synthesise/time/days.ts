/** Days as whole numbers since 1 January 1970, and tables of what each is called: no clock and no time zone. */

export type Day = number;

/** The number of a day of the Gregorian calendar (after Howard Hinnant's `days_from_civil`). */
export function dayOf(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146097 + yearOfEra * 365 + leaps + dayOfYear - 719468;
}

/** Every day from 1960 to 2060, so that nothing is worked out twice. */
const FIRST = dayOf(1960, 1, 1);
const LAST = dayOf(2060, 12, 31);
const years = new Int16Array(LAST - FIRST + 1);
const months = new Int8Array(LAST - FIRST + 1);
const dates = new Int8Array(LAST - FIRST + 1);
const written: string[] = [];
const workingDaysTo = new Int32Array(LAST - FIRST + 1);
fillTables();

function fillTables() {
  let at = 0;
  let working = 0;
  for (let year = 1960; year <= 2060; year++) {
    for (let month = 1; month <= 12; month++) {
      const length = dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1);
      const first = dayOf(year, month, 1);
      for (let day = first; day < length; day++, at++) {
        const date = day - first + 1;
        years[at] = year;
        months[at] = month;
        dates[at] = date;
        written[at] = `${two(date)}/${two(month)}/${year}`;
        const holiday = (month === 12 && (date === 25 || date === 26)) || (month === 1 && date === 1);
        if (weekday(day) < 5 && !holiday) working++;
        workingDaysTo[at] = working;
      }
    }
  }
}

export const yearOf = (day: Day) => years[day - FIRST]!;
export const monthOfYear = (day: Day) => months[day - FIRST]!;
export const dateOf = (day: Day) => dates[day - FIRST]!;

/** `31/07/2021`; nothing for no day. */
export const inWords = (day: Day | null) => (day === null ? '' : written[day - FIRST]!);

/** `2021-07`. */
export const monthName = (day: Day) => `${yearOf(day)}-${two(monthOfYear(day))}`;

/** `July 2021`. */
export const monthInWords = (day: Day) => `${MONTHS[monthOfYear(day) - 1]} ${yearOf(day)}`;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `14:05`; never between one and two, the hour that clocks skip or tell twice: the first two hours are told as one. */
export function clock(minute: number): string {
  const told = minute < 120 ? Math.floor(minute / 2) : minute;
  return `${two(Math.floor(told / 60))}:${two(told % 60)}`;
}

/** 0 is Monday. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The same date some months on, or the last of that month where it has no such date. */
export function addMonths(day: Day, by: number): Day {
  const count = yearOf(day) * 12 + monthOfYear(day) - 1 + by;
  const year = Math.floor(count / 12);
  const first = dayOf(year, count - year * 12 + 1, 1);
  const next = dayOf(year + (count - year * 12 === 11 ? 1 : 0), ((count - year * 12 + 1) % 12) + 1, 1);
  return Math.min(first + dateOf(day) - 1, next - 1);
}

/** The day that lies so many working days on: Mondays to Fridays but Christmas and New Year. */
export function addWorkingDays(day: Day, by: number): Day {
  const target = workingDaysTo[day - FIRST]! + by;
  let found = day + Math.floor(by * 1.4);
  while (workingDaysTo[found - FIRST]! < target) found++;
  while (found > day && workingDaysTo[found - 1 - FIRST]! >= target) found--;
  return found;
}

/** Itself, or the next day that is no weekend. */
export function onWeekday(day: Day): Day {
  const at = weekday(day);
  return at < 5 ? day : day + 7 - at;
}

/** Completed years from a birth to a day; -1 before it. */
export function ageOn(birth: Day, day: Day): number {
  if (birth > day) return -1;
  const hadBirthday =
    monthOfYear(day) > monthOfYear(birth) ||
    (monthOfYear(day) === monthOfYear(birth) && dateOf(day) >= dateOf(birth));
  return yearOf(day) - yearOf(birth) - (hadBirthday ? 0 : 1);
}

/** The day on which somebody born then comes to this age. */
export const birthday = (birth: Day, age: number) => addMonths(birth, age * 12);

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
