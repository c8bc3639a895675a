import type { Point } from '../publication/series.ts';
import { formatValue, type Unit } from './formatValue.ts';

/** A month's target and whether it was met, for a cell or a tile: `85%: missed`; `none set`. */
export function targetWords({ target, rag }: Pick<Point, 'target' | 'rag'>, unit: Unit): string {
  if (target === null) return 'none set';
  const outcome = rag === null ? '' : { green: ': met', amber: ': missed by a little', red: ': missed' }[rag];
  return `${formatValue(target, unit)}${outcome}`;
}
