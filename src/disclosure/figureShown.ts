import type { IndicatorDefinition } from '../publication/tables.ts';
import { indicatorValue } from '../statistics/indicatorValue.ts';
import { countShown, type DisclosurePolicy } from './policy.ts';
import type { CountedFigure } from './roleCounts.ts';

type Figure = Pick<CountedFigure, 'numerator' | 'denominator' | 'value'>;

/** A figure as it is published: null is hidden, or of a denominator that there is none. */
export type ShownFigure = { [Part in keyof Figure]: number | null };

/**
 * A figure of which some counts are hidden: a share, rate or median is hidden with any count that it is of, and worked out
 * from rounded counts where they are rounded.
 */
export function figureShown(
  { numerator, denominator, value }: Figure,
  unit: IndicatorDefinition['unit'],
  hidden: { numerator: boolean; denominator: boolean },
  policy: DisclosurePolicy,
): ShownFigure {
  const shown = (count: number, isHidden: boolean) => (isHidden ? null : countShown(count, policy));
  const part = shown(numerator, hidden.numerator);
  // A population is no count of a council's cases.
  const whole =
    denominator === null || unit === 'rate_per_10000' ? denominator : shown(denominator, hidden.denominator);
  const isHidden = part === null || (denominator !== null && whole === null);
  if (isHidden || policy.mode === 'suppress' || unit === 'days') {
    return { numerator: part, denominator: whole, value: isHidden ? null : value };
  }
  return { numerator: part, denominator: whole, value: indicatorValue(unit, part, whole) };
}
