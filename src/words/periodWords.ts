import { addDays } from '../calendar/isoDate.ts';
import type { PackPeriod } from '../pack/period.ts';
import { formatDate } from './formatDate.ts';
import { formatLongMonth, monthName } from './formatMonth.ts';

/** What a pack is about, in words: `October 2026`, `July to September 2026 (quarter 2 of 2026-27)`. */
export function periodWords(period: PackPeriod): string {
  switch (period.kind) {
    case 'month':
      return formatLongMonth(period.month);
    case 'quarter': {
      const { quarter, months } = period;
      const [year, number] = quarter.split('-Q');
      const next = String((Number(year) + 1) % 100).padStart(2, '0');
      return `${monthName(months[0]!)} to ${formatLongMonth(months.at(-1)!)} (quarter ${number} of ${year}-${next})`;
    }
    case 'weeks':
      return `${formatDate(period.weeks[0]!)} to ${formatDate(addDays(period.weeks.at(-1)!, 6))}`;
  }
}
