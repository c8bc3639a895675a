import { addMonths, type Day, dateOf, monthOfYear, yearOf } from './day.ts';

/**
 * Completed years of age; null on a day before birth, for then there is no age yet. An age is reached as its birthday
 * begins (Family Law Reform Act 1969, section 9). Whoever is born on 29 February reaches it in other years on 1 March,
 * as no anniversary has come before.
 */
export function ageOn(born: Day, day: Day): number | null {
  if (day < born) return null;
  const anniversary = monthOfYear(born) * 32 + dateOf(born);
  const hasCome = monthOfYear(day) * 32 + dateOf(day) >= anniversary;
  return yearOf(day) - yearOf(born) - (hasCome ? 0 : 1);
}

/** The first day on which somebody born then is of this age: of 29 February 1 March, where the year has none. */
export function birthday(born: Day, age: number): Day {
  const day = addMonths(born, age * 12);
  return dateOf(day) === dateOf(born) ? day : day + 1;
}
