import { addMonths } from '../../src/calendar/isoDate.ts';
import type { Point } from '../../src/publication/series.ts';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import { type Setting, signalsOf } from '../../src/statistics/signals.ts';

type Made = Pick<IndicatorDefinition, 'unit' | 'better'>;

export const COUNT: Made = { unit: 'count', better: 'neither' };
export const SHARE: Made = { unit: 'percent', better: 'lower' };

export interface MadeOptions extends Setting {
  from?: string;
  /** The last month has not ended. */
  open?: boolean;
}

/** The points of a series that begins in January 2022 unless said otherwise; a month that is null has none. */
export function madePoints(
  values: readonly (number | null)[],
  definition: Made,
  { from = '2022-01-01', open = false, ...setting }: MadeOptions = {},
): Point[] {
  const share = definition.unit === 'percent';
  const figures = values.flatMap((value, at) => {
    if (value === null) return [];
    const provisional = open && at === values.length - 1;
    const denominator = share ? 100 : null;
    return [{ month: addMonths(from, at), numerator: value, denominator, value, provisional }];
  });
  const signals = signalsOf(figures, { ...definition, kind: 'flow', looks_back: 0 }, setting);
  return figures.map((figure, at) => ({ ...figure, ...signals[at]! }));
}

/** So many values about a level that never stand out, the same each time. */
export function steady(months: number, level: number, spread = level / 10): number[] {
  const pattern = [0.3, -0.8, 0.9, -0.2, 0.5, -1, 0.1, 0.8, -0.6, -0.4, 1, -0.6];
  return Array.from({ length: months }, (_, at) =>
    Math.round(level + spread * pattern[at % pattern.length]!),
  );
}
