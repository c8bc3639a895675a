import { svgElement } from '../components/element.ts';
import type { Point } from '../publication/series.ts';
import type { Rule } from '../publication/tables.ts';
import { formatMonth } from '../words/formatMonth.ts';
import { formatCount, formatNumber, type Unit } from '../words/formatValue.ts';
import { valueWithUnit } from '../words/valueWithUnit.ts';
import { variationWords } from '../words/variationWords.ts';
import type { KeyEntry } from './chartKey.ts';
import type { Place } from './linePath.ts';
import { tenth } from './tenth.ts';
import { isSpecial, type SpecialCause, variationColour, variationShape } from './variationShape.ts';

/** Of a circle, and half the width of a triangle; smaller where points crowd. */
const USUAL = { radius: 2.5, size: 5 };
const SMALL = { radius: 2, size: 3.5 };

/** A point that has a figure. */
export type KnownPoint = Point & { value: number };

/**
 * Each point as a mark that says on hovering what it is: a small circle for common cause, a filled triangle for special
 * cause, hollow for a month that has not ended. A clear rim makes them easier to hit.
 */
export function pointMarks(
  document: Document,
  points: readonly KnownPoint[],
  place: (point: KnownPoint) => Place,
  unit: Unit,
  small: boolean,
): SVGGElement {
  const { radius, size } = small ? SMALL : USUAL;
  const marks = points.map((point) => {
    const { x, y } = place(point);
    const title = svgElement(document, 'title', {}, pointWords(point, unit));
    if (point.provisional) {
      const hollow = { r: radius + 0.5, fill: 'var(--page)', stroke: 'var(--common)', 'stroke-width': 1.5 };
      return svgElement(document, 'circle', { cx: tenth(x), cy: tenth(y), ...hollow }, title);
    }
    if (!isSpecial(point.variation))
      return svgElement(document, 'circle', { cx: tenth(x), cy: tenth(y), r: radius }, title);
    const d = variationShape(point.variation, x, y, size);
    return svgElement(document, 'path', { d, fill: variationColour(point.variation) }, title);
  });
  const rim = { stroke: 'transparent', 'stroke-width': 8 };
  return svgElement(document, 'g', { class: 'points', fill: 'var(--common)', ...rim }, ...marks);
}

/** What is known of a month: `Oct 2026: 27% (27 of 100). Concern: higher than usual`. */
function pointWords(point: KnownPoint, unit: Unit): string {
  const { month, value, numerator, denominator, provisional, variation, rule } = point;
  const of =
    unit === 'percent' && denominator !== null
      ? ` (${formatCount(numerator)} of ${formatNumber(denominator)})`
      : '';
  const figure = `${formatMonth(month)}: ${valueWithUnit(value, unit)}${of}`;
  if (provisional) return `${figure} so far`;
  return variation === null ? figure : `${figure}. ${variationWords(variation, rule ? [rule] : [])}`;
}

/** What the marks of special cause mean, of those that there are. */
export function pointKey(document: Document, points: readonly KnownPoint[]): KeyEntry[] {
  const rules = new Map<SpecialCause, Rule[]>();
  for (const { variation, rule } of points) {
    if (isSpecial(variation))
      rules.set(variation, [...(rules.get(variation) ?? []), ...(rule ? [rule] : [])]);
  }
  return [...rules].map(
    ([variation, of]): KeyEntry => ({
      words: variationWords(variation, of),
      mark: (x, y) =>
        svgElement(document, 'path', {
          d: variationShape(variation, x, y, USUAL.size),
          fill: variationColour(variation),
        }),
    }),
  );
}
