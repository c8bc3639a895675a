import { firstOfMonth, isoOfDay, mondayOf } from './day.ts';
import { FIRST_DAY, isWorkingDay, LAST_DAY, workingDayNumber } from './workingDays.ts';

/** A row of `calendar.days`. */
export type CalendarDay = [
  date: string,
  is_working_day: boolean,
  /** The working days from 1995 to this day, itself included: those between two days are the difference. */
  working_day_number: number,
  /** The Monday of its week. */
  week: string,
  /** The first of its month. */
  month: string,
];

/** Every day from 1995 to 2035, in order. */
export function calendarDays(): CalendarDay[] {
  return Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, at) => {
    const day = FIRST_DAY + at;
    return [
      isoOfDay(day),
      isWorkingDay(day),
      workingDayNumber(day),
      isoOfDay(mondayOf(day)),
      isoOfDay(firstOfMonth(day)),
    ];
  });
}
