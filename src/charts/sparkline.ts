import { addMonths } from '../calendar/isoDate.ts';
import { svgElement } from '../components/element.ts';
import type { Point } from '../publication/series.ts';
import type { Unit } from '../words/formatValue.ts';
import { knownLines } from './knownLines.ts';
import { linePath } from './linePath.ts';
import { monthScale } from './monthScale.ts';
import type { KnownPoint } from './pointMarks.ts';
import { type ProcessLines, processLineMarks, processLines } from './processLines.ts';
import { tenth } from './tenth.ts';
import { valueScale } from './valueAxisMarks.ts';
import { isSpecial, type SpecialCause, variationColour, variationShape } from './variationShape.ts';

export interface SparklineOptions {
  width: number;
  height: number;
  unit: Unit;
}

const MONTHS = 24;
const MARGIN = 5;
const SIZE = 3.5;

/**
 * The last 24 whole months of a series, small: mean, limits, what stands out, and the last value as a dot. It adds nothing
 * to what is said beside it, so it is hidden from who listens.
 */
export function sparkline(
  points: readonly Point[],
  { width, height, unit }: SparklineOptions,
  document: Document,
): SVGSVGElement {
  const whole = points.filter(({ provisional }) => !provisional);
  const last = whole.at(-1)?.month;
  const before = last && addMonths(last, -MONTHS);
  const shown = before ? whole.filter(({ month }) => month > before) : [];
  const known = shown.filter((point): point is KnownPoint => point.value !== null);
  const svg = svgElement(document, 'svg', {
    class: 'sparkline',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'aria-hidden': 'true',
  });
  if (!last || known.length === 0) return svg;
  const { target: _, ...usual } = processLines(shown, unit);
  const lines: ProcessLines = { ...usual, target: [] };
  const values = [...known, ...Object.values(lines).flat()].map(({ value }) => value);
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const flat = from === to ? 1 : 0;
  const y = valueScale({ from: from - flat, to: to + flat, ticks: [] }, MARGIN, height - MARGIN);
  const scale = monthScale(addMonths(last, 1 - MONTHS), last, MARGIN, width - MARGIN);
  const place = ({ month, value }: KnownPoint) => ({ x: scale.x(month), y: y(value) });
  const style = { fill: 'none', stroke: 'var(--common)', 'stroke-width': 1.5 };
  svg.append(
    processLineMarks(document, lines, scale, y),
    svgElement(document, 'path', { d: linePath(knownLines(known).map((line) => line.map(place))), ...style }),
    ...specialMarks(document, known, place),
    ...lastDot(document, known, place),
  );
  return svg;
}

type PlaceOf = (point: KnownPoint) => { x: number; y: number };

/** The points that stand out, those of one kind as one path. */
function specialMarks(document: Document, known: readonly KnownPoint[], place: PlaceOf): SVGElement[] {
  const shapes = new Map<SpecialCause, string>();
  for (const point of known) {
    if (!isSpecial(point.variation)) continue;
    const { x, y } = place(point);
    const shape = variationShape(point.variation, x, y, SIZE);
    shapes.set(point.variation, (shapes.get(point.variation) ?? '') + shape);
  }
  return [...shapes].map(([variation, d]) =>
    svgElement(document, 'path', { class: 'special', d, fill: variationColour(variation) }),
  );
}

function lastDot(document: Document, known: readonly KnownPoint[], place: PlaceOf): SVGElement[] {
  const point = known.at(-1)!;
  if (isSpecial(point.variation)) return [];
  const { x, y } = place(point);
  const dot = { cx: tenth(x), cy: tenth(y), r: 3, fill: 'var(--common)' };
  return [svgElement(document, 'circle', { class: 'last', ...dot })];
}
