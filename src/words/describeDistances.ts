import type { DistanceRow, IndicatorDefinition } from '../publication/tables.ts';
import { roundHalfUp } from '../statistics/percentage.ts';
import { changeInWords, inWords } from './describeSignal.ts';
import { joinWords } from './joinWords.ts';

/**
 * How the council stands to others, each with its year: `At 27%, 4 points above England (23% in 2025) and the same as
 * the median of statistical neighbours (27% in 2025).` Null where nothing compares.
 */
export function describeDistances(
  { unit }: Pick<IndicatorDefinition, 'unit'>,
  distances: readonly DistanceRow[],
): string | null {
  if (distances.length === 0) return null;
  const parts = distances.map(({ area, area_kind, period, benchmark, distance }) => {
    const size = roundHalfUp(Math.abs(distance), 1);
    const way =
      size === 0 ? 'the same as' : `${changeInWords(size, unit)} ${distance > 0 ? 'above' : 'below'}`;
    const who = area_kind === 'neighbours' ? 'the median of statistical neighbours' : area;
    return `${way} ${who} (${inWords(benchmark, unit)} in ${period})`;
  });
  return `At ${inWords(distances[0]!.own, unit)}, ${joinWords(parts)}.`;
}
