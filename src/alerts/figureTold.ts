import { figureShown } from '../disclosure/figureShown.ts';
import { isSmallCount, SUPPRESS } from '../disclosure/policy.ts';
import type { IndicatorDefinition, IndicatorRow } from '../publication/tables.ts';
import type { ToldFigure } from './alert.ts';

/**
 * A figure as alerts tell it, which leave the council's sign-in and so hide small counts whatever the profile: a count of 1
 * to the threshold is `a few`; a share, rate or median is hidden with any small count that it is of, a share also where
 * few are left that it is not of. Null where there is no figure.
 */
export function figureTold(
  unit: IndicatorDefinition['unit'],
  figure: Pick<IndicatorRow, 'numerator' | 'denominator' | 'value'>,
): ToldFigure | null {
  const { numerator, denominator, value } = figure;
  if (value === null) return null;
  if (numerator === null) return 'hidden';
  if (unit === 'count') return countTold(numerator);
  const isRest = unit === 'percent' && denominator !== null && isSmall(denominator - numerator);
  const hidden = {
    numerator: isSmall(numerator),
    denominator: isRest || (denominator !== null && isSmall(denominator)),
  };
  const shown = figureShown({ numerator, denominator, value }, unit, hidden, SUPPRESS);
  return shown.value === null ? 'hidden' : { value: shown.value };
}

/** A count of children, cases or pieces of work as alerts tell it. */
export const countTold = (count: number): ToldFigure => (isSmall(count) ? 'a few' : { value: count });

const isSmall = (count: number) => isSmallCount(count, SUPPRESS);
