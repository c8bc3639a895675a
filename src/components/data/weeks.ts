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

/** Finds the figure of a week, of the whole unless a team is named; null where there is none. */
export function weekFinder({ tables }: Publication) {
  const keyOf = (...parts: string[]) => parts.join('\u0000');
  const found = new Map(
    tables.weekly.map((row) => [keyOf(row.indicator, row.week, row.breakdown, row.member), row]),
  );
  return (indicator: string, week: string, team?: string): WeeklyRow | null =>
    found.get(team === undefined ? keyOf(indicator, week, 'all', 'all') : keyOf(indicator, week, 'team', team)) ??
    null;
}

/** Each indicator that is told by week, of the whole, in the order of definitions. */
export function weeklyFigures(
  { definitions }: Publication,
  weeks: readonly string[],
  find: ReturnType<typeof weekFinder>,
): WeeklyFigures[] {
  return definitions
    .filter(({ weekly }) => weekly)
    .map((definition) => ({ definition, rows: weeks.map((week) => find(definition.id, week)) }))
    .filter(({ rows }) => rows.some((row) => row !== null));
}

/** A team and how much of each kind is overdue in it; null where a kind is none of its. */
export interface OverdueTeam {
  team: string;
  counts: (number | null)[];
  all: number;
}

/** The teams in which anything is overdue at the end of a week, that with most first. */
export function overdueTeams(
  { tables }: Publication,
  overdue: readonly IndicatorDefinition[],
  week: string,
  find: ReturnType<typeof weekFinder>,
): OverdueTeam[] {
  const ofTeams = tables.weekly.filter(({ breakdown }) => breakdown === 'team');
  return [...new Set(ofTeams.map(({ member }) => member))]
    .map((team) => {
      const counts = overdue.map(({ id }) => find(id, week, team)?.value ?? null);
      return { team, counts, all: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) };
    })
    .filter(({ all }) => all > 0)
    .sort((a, b) => b.all - a.all || (a.team < b.team ? -1 : 1));
}

/** What is overdue, told by its indicators of that name: counts of what should have been done by now. */
export const isOverdue = ({ id, unit }: IndicatorDefinition) => unit === 'count' && /_overdue(?:_|$)/.test(id);
