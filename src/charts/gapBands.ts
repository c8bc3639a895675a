import { svgElement } from '../components/element.ts';
import { monthRuns } from '../words/describeMonths.ts';
import { HIDDEN } from '../words/formatValue.ts';
import { monthsFromTo } from '../words/monthsFromTo.ts';
import type { MonthScale } from './monthScale.ts';
import { tenth } from './tenth.ts';
import { textWidth } from './textWidth.ts';

const LEAST = 3;
const LINE = 16;
const WORDS = 'no figure';
const HIDDEN_WORDS = `hidden ${HIDDEN}`;

/**
 * A pale band over each three or more months in a row without a figure, or all of them `hidden`, and the words for it, upright where it is narrow
 * and once where two stand close, to be drawn over what crosses the band.
 */
export function gapBands(
  document: Document,
  known: readonly string[],
  scale: MonthScale,
  [top, bottom]: readonly [number, number],
  hidden: ReadonlySet<string> = new Set(),
): { bands: SVGGElement; words: SVGGElement } {
  const months = new Set(known);
  const missing = monthsFromTo(scale.first, scale.last).filter((month) => !months.has(month));
  const bands = monthRuns(missing).filter(({ from, to }) => monthsFromTo(from, to).length >= LEAST);
  const middle = (top + bottom) / 2;
  const extents = bands.map(({ from, to }) => {
    const left = scale.x(from) - scale.step / 2;
    const isHidden = monthsFromTo(from, to).every((month) => hidden.has(month));
    return {
      left,
      width: scale.x(to) + scale.step / 2 - left,
      said: isHidden ? HIDDEN_WORDS : WORDS,
    };
  });
  const rects = extents.map(({ left, width }) =>
    svgElement(document, 'rect', {
      x: tenth(left),
      y: top,
      width: tenth(width),
      height: tenth(bottom - top),
      fill: 'var(--gap)',
    }),
  );
  const middles = extents.map(({ left, width }) => left + width / 2);
  const labelled = extents.filter((_, at) => at === 0 || middles[at]! - middles[at - 1]! >= LINE);
  const words = labelled.map(({ left, width, said }) => {
    const x = tenth(left + width / 2);
    const upright = textWidth(said) + 4 > width;
    const place = upright
      ? { y: 4, transform: `translate(${x},${tenth(middle)}) rotate(-90)` }
      : { x, y: tenth(middle + 4) };
    return svgElement(document, 'text', place, said);
  });
  const halo = { stroke: 'var(--gap)', 'stroke-width': 4, 'paint-order': 'stroke' };
  return {
    bands: svgElement(document, 'g', { class: 'gaps' }, ...rects),
    words: svgElement(document, 'g', { 'text-anchor': 'middle', fill: 'var(--muted)', ...halo }, ...words),
  };
}
