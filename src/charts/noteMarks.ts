import { svgElement } from '../components/element.ts';
import type { MonthScale } from './monthScale.ts';
import { spread } from './spread.ts';
import { tenth } from './tenth.ts';

/** A note on a month, explained below the chart under its number. */
export interface ChartNote {
  month: string;
  number: number;
}

/** How much room the marks take below the axis. */
export const NOTES_HEIGHT = 20;
const RADIUS = 8;

/** Numbered marks just below the axis, each with a thin line up through its month; notes on other months are left out. */
export function noteMarks(
  document: Document,
  notes: readonly ChartNote[],
  scale: MonthScale,
  [top, bottom]: readonly [number, number],
): SVGGElement | null {
  const shown = notesWithin(notes, scale);
  if (shown.length === 0) return null;
  const places = spread(
    shown.map(({ month }) => scale.x(month)),
    2 * RADIUS + 1,
    [scale.left + RADIUS, scale.right - RADIUS],
  );
  const y = bottom + RADIUS + 4;
  return svgElement(
    document,
    'g',
    { class: 'notes', 'text-anchor': 'middle' },
    ...shown.flatMap(({ month, number }, at) => {
      const x = tenth(scale.x(month));
      const place = tenth(places[at]!);
      return [
        svgElement(document, 'path', {
          d: `M${x},${top}V${bottom}L${place},${y - RADIUS}`,
          fill: 'none',
          stroke: 'var(--target)',
          'stroke-opacity': 0.6,
        }),
        svgElement(document, 'circle', {
          cx: place,
          cy: y,
          r: RADIUS,
          fill: 'var(--page)',
          stroke: 'var(--target)',
        }),
        svgElement(
          document,
          'text',
          { x: place, y: y + 4, 'font-size': 11, 'font-weight': 600, fill: 'var(--target)' },
          number,
        ),
      ];
    }),
  );
}

/** The notes on months of the axis. */
export function notesWithin(
  notes: readonly ChartNote[],
  { first, last }: Pick<MonthScale, 'first' | 'last'>,
): ChartNote[] {
  return notes.filter(({ month }) => month >= first && month <= last);
}
