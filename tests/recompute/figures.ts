import { addMonths, type Day, firstOfMonth, isoOfDay, lastOfMonth } from '../../src/calendar/day.ts';
import { ageBand, type Child, ethnicGroup } from './children.ts';
import { type Council, groupBy, textIn } from './council.ts';
import { coveredMonths } from './coverage.ts';
import type { Recomputed, Told } from './told.ts';

/** What the comment of an indicator file says of how its rows become figures. */
export interface Definition {
  id: string;
  unit: 'count' | 'percent' | 'ratio';
  breakdowns: readonly string[];
  looks_back?: number;
}

/** A row of `facts.indicators`. */
export interface Figure {
  month: string;
  breakdown: string;
  member: string;
  numerator: number;
  denominator: number | null;
  value: number | null;
  provisional: boolean;
}

/** What tells a figure from the others of its indicator. */
export const keyOf = ({ month, breakdown, member }: Figure) => `${month} ${breakdown} ${member}`;

/** What members follow from. */
export interface Dimensions {
  children: ReadonlyMap<string, Child>;
  /** By its name in lower case. */
  teams: ReadonlyMap<string, { shown: string; service: string | null; locality: string | null }>;
}

/** The teams that the reference table knows. */
export function readTeams(council: Council): Dimensions['teams'] {
  const rows = [...council.rows('reference.teams')].sort((a, b) =>
    textIn(b, 'team')! < textIn(a, 'team')! ? -1 : 1,
  );
  // Of two alike the first in the alphabet stays.
  return new Map(
    rows.map((row) => [
      textIn(row, 'team')!.trim().toLowerCase(),
      {
        shown: textIn(row, 'shown_as') ?? '',
        service: textIn(row, 'service'),
        locality: textIn(row, 'locality'),
      },
    ]),
  );
}

/**
 * The figures of one indicator: of each covered month the whole, and every member that has something in it. A count has
 * a 0 where nothing happened: the whole in any covered month, a member from the first month on in which it had
 * something. Of anything else there is no figure where nothing is below the line.
 */
export function figuresOf(
  recomputed: Recomputed,
  definition: Definition,
  council: Council,
  dimensions: Dimensions,
): Figure[] {
  const { breakdowns, unit, looks_back = 0 } = definition;
  const known = (month: Day) =>
    recomputed.needs.every((table) =>
      Array.from({ length: looks_back + 1 }, (_, back) => addMonths(month, -back)).every((each) =>
        coveredMonths(council, table).has(each),
      ),
    );
  const months = [...new Set(recomputed.needs.flatMap((table) => [...coveredMonths(council, table)]))]
    .filter(known)
    .sort((a, b) => a - b);
  const events = recomputed.events?.(council) ?? [];
  const byMonth = groupBy(events, ({ day }) => firstOfMonth(day));
  const figures: Figure[] = [];
  const seen = new Set<string>(['all|all']);
  for (const month of months) {
    const end = Math.min(lastOfMonth(month), council.asAt);
    const told = recomputed.standing
      ? recomputed.standing(council, end)
      : (byMonth.get(month) ?? []).filter(({ day }) => day <= end);
    const sums = new Map<string, { numerator: number; denominator: number }>();
    for (const each of told) {
      for (const breakdown of ['all', ...breakdowns]) {
        const key = `${breakdown}|${breakdown === 'all' ? 'all' : memberOf(breakdown, each, dimensions)}`;
        const sum = sums.get(key) ?? { numerator: 0, denominator: 0 };
        sums.set(key, sum);
        sum.numerator += each.numerator;
        sum.denominator += each.denominator ?? 0;
        seen.add(key);
      }
    }
    for (const key of unit === 'count' ? seen : sums.keys()) {
      const { numerator, denominator } = sums.get(key) ?? { numerator: 0, denominator: 0 };
      if (unit !== 'count' && denominator === 0) continue;
      const [breakdown, member] = [key.slice(0, key.indexOf('|')), key.slice(key.indexOf('|') + 1)];
      const factor = unit === 'percent' ? 100 : 1;
      figures.push({
        month: isoOfDay(month),
        breakdown,
        member,
        numerator,
        denominator: unit === 'count' ? null : denominator,
        value: unit === 'count' ? numerator : (factor * numerator) / denominator,
        provisional: lastOfMonth(month) > council.asAt,
      });
    }
  }
  return figures;
}

function memberOf(breakdown: string, told: Told, { children, teams }: Dimensions): string {
  const team = told.team?.trim().toLowerCase();
  const known = team === undefined ? undefined : teams.get(team);
  const child = told.child === undefined ? undefined : children.get(told.child);
  const member = () => {
    switch (breakdown) {
      case 'team':
        return known?.shown || told.team;
      case 'service':
        return known?.service;
      case 'locality':
        return known?.locality;
      case 'sex':
        return child?.sex;
      case 'ethnicity':
        return child?.ethnicity ? ethnicGroup(child.ethnicity) : null;
      case 'age_band':
        return child?.born == null ? null : ageBand(child.born, told.day);
      default:
        if (!told.members || !(breakdown in told.members)) throw new Error(`nothing says the ${breakdown}`);
        return told.members[breakdown];
    }
  };
  return member() ?? 'Not recorded';
}
