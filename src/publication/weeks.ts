import type { Part } from '../view/view.ts';
import type { IndicatorDefinition, WeeklyRow } from './tables.ts';

/** The figure of a week that has ended, as pages show it. */
export type WeeklyFigure = Pick<WeeklyRow, 'indicator' | 'week' | 'breakdown' | 'member' | 'value'>;

/** An indicator in some weeks. */
export interface WeeklyFigures {
  definition: IndicatorDefinition;
  /** One for each week asked for; null where there is none. */
  rows: (WeeklyFigure | null)[];
}

/** So many weeks are shown. */
const WEEKS = 6;

/** The figures of the latest weeks that have ended. */
export function latestWeeks(weekly: readonly WeeklyRow[], many = WEEKS): WeeklyRow[] {
  const ended = weekly.filter(({ provisional }) => !provisional);
  const kept = new Set(weeksOf(ended).slice(-many));
  return ended.filter(({ week }) => kept.has(week));
}

/** The weeks of some figures by their Mondays, the latest last. */
export const weeksOf = (weekly: readonly WeeklyFigure[]): string[] =>
  [...new Set(weekly.map(({ week }) => week))].sort();

/** Finds the figure of a week, of the whole where no part is named; null where there is none. */
export function weekFinder(weekly: readonly WeeklyFigure[]) {
  const keyOf = (...parts: string[]) => parts.join('\u0000');
  const found = new Map(
    weekly.map((row) => [keyOf(row.indicator, row.week, row.breakdown, row.member), row]),
  );
  return (indicator: string, week: string, part: Part | null = null): WeeklyFigure | null =>
    found.get(keyOf(indicator, week, part?.breakdown ?? 'all', part?.member ?? 'all')) ?? null;
}

/** Each indicator that is told by week, of a part, in the order of definitions. */
export function weeklyFigures(
  definitions: readonly IndicatorDefinition[],
  weekly: readonly WeeklyFigure[],
  part: Part | null = null,
): WeeklyFigures[] {
  const weeks = weeksOf(weekly);
  const find = weekFinder(weekly);
  return definitions
    .filter((definition) => definition.weekly)
    .map((definition) => ({ definition, rows: weeks.map((week) => find(definition.id, week, part)) }))
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
  weekly: readonly WeeklyFigure[],
  overdue: readonly IndicatorDefinition[],
  week: string,
): OverdueTeam[] {
  const find = weekFinder(weekly);
  const ofTeams = weekly.filter(({ breakdown }) => breakdown === 'team');
  return [...new Set(ofTeams.map(({ member }) => member))]
    .map((team) => {
      const part = { breakdown: 'team', member: team } as const;
      const counts = overdue.map(({ id }) => find(id, week, part)?.value ?? null);
      return { team, counts, all: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) };
    })
    .filter(({ all }) => all > 0)
    .sort((a, b) => b.all - a.all || (a.team < b.team ? -1 : 1));
}

/** What is overdue, told by its indicators of that name: counts of what should have been done by now. */
export const isOverdue = ({ id, unit }: IndicatorDefinition) =>
  unit === 'count' && /_overdue(?:_|$)/.test(id);
