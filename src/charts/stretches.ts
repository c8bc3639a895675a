import type { Point } from '../publication/series.ts';

/** Months in a row of which one value holds: a mean, a limit, a target. */
export interface Stretch {
  from: string;
  to: string;
  value: number;
}

/** The stretches of a value that points carry; a point without it ends one, a month without a point does not. */
export function stretches(points: readonly Point[], of: (point: Point) => number | null): Stretch[] {
  const found: Stretch[] = [];
  let open: Stretch | null = null;
  for (const point of points) {
    const value = of(point);
    if (open && value === open.value) {
      open.to = point.month;
      continue;
    }
    open = value === null ? null : { from: point.month, to: point.month, value };
    if (open) found.push(open);
  }
  return found;
}
