import type { IndicatorDefinition, IndicatorRow } from '../publication/tables.ts';
import { placeOf } from './place.ts';
import { MOST } from './system.ts';

/** A figure's two counts, and of a share what is left of its whole. */
export type Role = 'numerator' | 'denominator' | 'rest';

/** A figure as it is, of which nothing is hidden yet. */
export type CountedFigure = Omit<IndicatorRow, 'numerator' | 'marker'> & { numerator: number };

/** The counts of figures by their keys. */
export type Counts = ReadonlyMap<string, number>;

/** The counts of an indicator's figures by role. */
export function rolesOf(rows: readonly CountedFigure[], unit: IndicatorDefinition['unit']): [Role, Counts][] {
  const hasWhole = unit === 'percent' || unit === 'ratio';
  const isWhole = rows.every(
    ({ numerator, denominator }) =>
      Number.isInteger(numerator) && (!hasWhole || denominator === null || Number.isInteger(denominator)),
  );
  // Money is no count of anybody: of it there are no cells, and nothing but the whole is shown.
  if (rows.some(({ numerator, denominator }) => numerator > MOST || (hasWhole && (denominator ?? 0) > MOST)))
    return [];
  const own = isWhole ? rows : rows.filter(({ breakdown }) => breakdown === 'all');
  const counts = (of: (row: CountedFigure) => number | null): Counts =>
    new Map(
      own.flatMap((row): [string, number][] => {
        const count = of(row);
        return count === null ? [] : [[placeOf(row), Math.ceil(count)]];
      }),
    );
  const roles: [Role, Counts][] = [['numerator', counts(({ numerator }) => numerator)]];
  if (!hasWhole) return roles;
  roles.push(['denominator', counts(({ denominator }) => denominator)]);
  const isShare = isWhole && unit === 'percent';
  if (isShare)
    roles.push([
      'rest',
      counts(({ numerator, denominator }) =>
        denominator === null || denominator < numerator ? null : denominator - numerator,
      ),
    ]);
  return roles;
}
