import { addMonths, type Day } from '../../src/calendar/day.ts';

/** Whether what began on one day and ended on another, or has not ended, is open at the end of a day. */
export const isOpen = (from: Day, to: Day | null, day: Day) => from <= day && (to === null || to > day);

/** How long something has gone on by the end of a day. */
export function durationBand(from: Day, day: Day): string {
  const lasted = (months: number) => addMonths(from, months) <= day;
  if (lasted(24)) return '2 years or more';
  if (lasted(12)) return '1 to 2 years';
  if (lasted(6)) return '6 months to 1 year';
  return lasted(3) ? '3 to 6 months' : 'Under 3 months';
}
