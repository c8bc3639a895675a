import { addMonths } from '../calendar/isoDate.ts';
import { formatMonth } from './formatMonth.ts';
import { joinWords } from './joinWords.ts';

/** One run of months without a break. */
export interface MonthRun {
  from: string;
  to: string;
}

/** Months, in order, gathered into runs without a break. */
export function monthRuns(months: string[]): MonthRun[] {
  const runs: MonthRun[] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last && addMonths(last.to, 1) === month) last.to = month;
    else runs.push({ from: month, to: month });
  }
  return runs;
}

/** `Aug 2020 to Apr 2021 and Jun 2021`; each month by `format`. */
export function describeMonths(months: string[], format: (month: string) => string = formatMonth): string {
  return joinWords(
    monthRuns(months).map(({ from, to }) =>
      from === to ? format(from) : `${format(from)} to ${format(to)}`,
    ),
  );
}
