import type { Variation } from '../publication/tables.ts';
import { tenth } from './tenth.ts';

export type SpecialCause = Exclude<Variation, 'common_cause'>;

/** Whether a point stands out. */
export function isSpecial(variation: Variation | null): variation is SpecialCause {
  return variation !== null && variation !== 'common_cause';
}

/** The role of the style sheet's colours that a variation has. */
export function variationColour(variation: Variation | null): string {
  if (!isSpecial(variation)) return 'var(--common)';
  if (variation.startsWith('improvement')) return 'var(--improvement)';
  return variation.startsWith('concern') ? 'var(--concern)' : 'var(--special)';
}

/** A triangle about a place that points to where the value went, as the commands of a path; `size` is half its width. */
export function variationShape(variation: SpecialCause, x: number, y: number, size: number): string {
  const way = variation.endsWith('_high') ? -1 : 1;
  return `M${tenth(x)},${tenth(y + way * size)}l${tenth(size)},${tenth(-way * 1.8 * size)}h${tenth(-2 * size)}z`;
}
