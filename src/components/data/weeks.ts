import type { IndicatorDefinition, Publication, WeeklyRow } from '../../publication/tables.ts';

/** An indicator in the latest weeks that have ended. */
export interface WeeklyFigures {
  definition: IndicatorDefinition;
  /** One for each week asked for; null where there is none. */
  rows: (WeeklyRow | null)[];
}

/** The weeks that are told, by their Mondays, the latest last: so many that have ended. */
export function latestWeeks({ tables }: Publication, many: number): string[] {
  const ended = tables.weekly.filter(({ provisional }) => !provisional).map(({ week }) => week);
  return [...new Set(ended)].sort().slice(-many);
}

/** Each indicator that is told by week, of the whole or of one member, in the order of definitions. */
export function weeklyFigures(
  { tables, definitions }: Publication,
  weeks: readonly string[],
  breakdown = 'all',
  member = 'all',
): WeeklyFigures[] {
  const found = new Map<string, WeeklyRow>();
  for (const row of tables.weekly) {
    if (row.breakdown === breakdown && row.member === member) found.set(`${row.indicator} ${row.week}`, row);
  }
  return definitions
    .filter(({ weekly }) => weekly)
    .map((definition) => ({
      definition,
      rows: weeks.map((week) => found.get(`${definition.id} ${week}`) ?? null),
    }))
    .filter(({ rows }) => rows.some((row) => row !== null));
}

/** What is overdue, told by its indicators of that name: counts of what should have been done by now. */
export const isOverdue = ({ id, unit }: IndicatorDefinition) => unit === 'count' && /_overdue(?:_|$)/.test(id);
