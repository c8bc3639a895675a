import { ageOn } from '../../src/calendar/age.ts';
import { calendarDays } from '../../src/calendar/calendarDays.ts';
import { dayOfIso } from '../../src/calendar/day.ts';
import { addDays, addMonths, daysBetween, lastDayOfMonth } from '../../src/calendar/isoDate.ts';
import { toLondon } from '../../src/calendar/london.ts';
import { parseDate } from '../../src/calendar/parseDate.ts';
import { parseDateTime } from '../../src/calendar/parseDateTime.ts';

/** Prints what the calendar says, to be compared between machines; first the time zone of this one. */
console.log(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date(2024, 5, 30).getTimezoneOffset());
const hours = (from: string) =>
  Array.from({ length: 72 }, (_, hour) => toLondon(Date.parse(`${from}T00:30:00Z`) + hour * 3_600_000));
console.log(
  JSON.stringify([
    calendarDays().join(';'),
    ['1995-03-25', '2024-03-30', '2024-10-26', '2024-12-31'].map(hours),
    ageOn(dayOfIso('2008-02-29'), dayOfIso('2026-03-01')),
    [addDays('2024-03-30', 1), addMonths('2024-10-31', 1), daysBetween('2024-03-30', '2024-10-28')],
    [lastDayOfMonth('2024-03-01'), parseDate('Sunday 31 March 2024'), parseDateTime('2024-06-30T23:30:00Z')],
  ]),
);
