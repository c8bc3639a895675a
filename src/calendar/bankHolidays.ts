import { type Day, dayOf, dayOfIso, mondayOf, weekday } from './day.ts';

/** A day on which England does not work though it is no weekend. */
export interface BankHoliday {
  day: Day;
  title: string;
}

/** What is known: before, other rules held; after, nobody has said. gov.uk proclaims some two years ahead. */
export const FIRST_YEAR = 1995;
export const LAST_YEAR = 2035;

const EARLY_MAY = 'Early May bank holiday';
const SPRING = 'Spring bank holiday';

/** Where a proclamation moved a holiday from its Monday. */
const MOVED: ReadonlyMap<string, string> = new Map([
  [`1995 ${EARLY_MAY}`, '1995-05-08'], // 50 years since VE day
  [`2002 ${SPRING}`, '2002-06-04'], // Golden Jubilee
  [`2012 ${SPRING}`, '2012-06-04'], // Diamond Jubilee
  [`2020 ${EARLY_MAY}`, '2020-05-08'], // 75 years since VE day
  [`2022 ${SPRING}`, '2022-06-02'], // Platinum Jubilee
]);

/** Holidays proclaimed for one year alone. */
const ONE_OFF: readonly (readonly [date: string, title: string])[] = [
  ['1999-12-31', 'Millennium Eve'],
  ['2002-06-03', 'Golden Jubilee'],
  ['2011-04-29', 'Royal wedding (Prince William and Catherine Middleton)'],
  ['2012-06-05', 'Diamond Jubilee'],
  ['2022-06-03', 'Platinum Jubilee'],
  ['2022-09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
  ['2023-05-08', 'Bank Holiday for the Coronation of King Charles III'],
];

/**
 * The bank holidays of England in a year, in order, substitute days in place of the weekend days that they stand for:
 * Banking and Financial Dealings Act 1971, common law (Good Friday, Christmas Day) and royal proclamation (New Year's
 * Day, early May, and every day moved or added). Throws outside 1995 to 2035.
 */
export function bankHolidays(year: number): BankHoliday[] {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR))
    throw new RangeError(
      `bank holidays of ${year} are not known: give a year from ${FIRST_YEAR} to ${LAST_YEAR}`,
    );
  const easter = easterSunday(year);
  const christmas = dayOf(year, 12, 25);
  const moved = (title: string, usual: Day): BankHoliday => {
    const to = MOVED.get(`${year} ${title}`);
    return { day: to ? dayOfIso(to) : usual, title };
  };
  return [
    { day: onWorkday(dayOf(year, 1, 1)), title: 'New Year’s Day' },
    { day: easter - 2, title: 'Good Friday' },
    { day: easter + 1, title: 'Easter Monday' },
    moved(EARLY_MAY, mondayOf(dayOf(year, 5, 7))),
    moved(SPRING, mondayOf(dayOf(year, 5, 31))),
    { day: mondayOf(dayOf(year, 8, 31)), title: 'Summer bank holiday' },
    // Of the two the one that falls on a weekend goes behind the other: never both to one day.
    { day: isWeekend(christmas) ? christmas + 2 : christmas, title: 'Christmas Day' },
    { day: isWeekend(christmas + 1) ? christmas + 3 : christmas + 1, title: 'Boxing Day' },
    ...ONE_OFF.filter(([date]) => date.startsWith(`${year}-`)).map(([date, title]) => ({
      day: dayOfIso(date),
      title,
    })),
  ].sort((a, b) => a.day - b.day);
}

const isWeekend = (day: Day) => weekday(day) > 4;

/** The day, or the Monday after it where it falls on a weekend. */
const onWorkday = (day: Day) => (isWeekend(day) ? mondayOf(day) + 7 : day);

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}
