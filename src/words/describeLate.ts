import type { IndicatorDefinition, WeeklyRow } from '../publication/tables.ts';
import { capitalise, countOf } from './countOf.ts';

/** How what is overdue moved over some weeks: `Of 9 counts of what is overdue, 3 rose, 4 fell and 2 stayed`. */
export function describeLate(
  late: readonly IndicatorDefinition[],
  rows: readonly WeeklyRow[],
  weeks: readonly string[],
): string {
  const value = (indicator: string, week: string) =>
    rows.find((row) => row.indicator === indicator && row.week === week)?.value ?? null;
  const moved = late.flatMap(({ id }) => {
    const [first, last] = [value(id, weeks[0]!), value(id, weeks.at(-1)!)];
    return first === null || last === null ? [] : [Math.sign(last - first)];
  });
  if (moved.length === 0) return 'No data yet by week on what is overdue';
  const count = (way: number) => moved.filter((each) => each === way).length;
  const over = countOf(weeks.length, 'week');
  return capitalise(
    `of ${countOf(moved.length, 'count')} of what is overdue, ${count(1)} rose over ${over}, ${count(-1)} fell and ${count(0)} stayed`,
  );
}
