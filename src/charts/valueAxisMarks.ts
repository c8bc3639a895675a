import { svgElement } from '../components/element.ts';
import { tenth } from './tenth.ts';
import { textWidth } from './textWidth.ts';
import type { ValueAxis } from './valueAxis.ts';

/** From a value to its height in a drawing. */
export type ValueScale = (value: number) => number;

export function valueScale({ from, to }: ValueAxis, top: number, bottom: number): ValueScale {
  return (value) => bottom - ((value - from) / (to - from)) * (bottom - top);
}

/** How much room the labels of an axis take beside it. */
export function valueAxisWidth({ ticks }: ValueAxis): number {
  return Math.max(...ticks.map(({ label }) => textWidth(label))) + 6;
}

/** Pale lines across a chart, each labelled at its left end. */
export function valueAxisMarks(
  document: Document,
  axis: ValueAxis,
  y: ValueScale,
  [left, right]: readonly [number, number],
): SVGGElement {
  const lines = axis.ticks.map(({ value }) => `M${tenth(left)},${tenth(y(value))}H${tenth(right)}`);
  return svgElement(
    document,
    'g',
    { 'text-anchor': 'end' },
    svgElement(document, 'path', { d: lines.join(''), stroke: 'var(--line)', 'stroke-width': 0.5 }),
    ...axis.ticks.map(({ value, label }) =>
      svgElement(document, 'text', { x: tenth(left - 6), y: tenth(y(value) + 4) }, label),
    ),
  );
}
