import { type Attributes, svgElement } from '../components/element.ts';
import { formatMonth } from '../words/formatMonth.ts';
import { formatValue, type Unit } from '../words/formatValue.ts';
import { knownLines } from './knownLines.ts';
import { linePath, type Place } from './linePath.ts';
import { ends } from './monthAxisMarks.ts';
import type { MonthScale } from './monthScale.ts';
import type { KnownPoint } from './pointMarks.ts';
import { tenth } from './tenth.ts';
import { textWidth, wrapText } from './textWidth.ts';
import type { ValueAxis } from './valueAxis.ts';
import type { ValueScale } from './valueAxisMarks.ts';
import { isSpecial, variationColour, variationShape } from './variationShape.ts';

/** How high a panel is with the room below it, and from where to where its points are drawn. */
export const PANEL_HEIGHT = 136;
export const PANEL_PLOT: [top: number, bottom: number] = [42, 106];

/** Of a name in two lines the first stands above the panel, so that figures stay level. */
export const NAME_LINE = 14;
/** How much wider than usual letters bold ones are. */
const BOLD = 1.1;

/** The name of a member in one line or two. */
export function panelName(member: string, width: number): string[] {
  return wrapText(member, width / BOLD, 2);
}

/** What the panels of one chart share. */
export interface PanelFrame {
  unit: Unit;
  axis: ValueAxis;
  scale: MonthScale;
  y: ValueScale;
  place(point: KnownPoint): Place;
  /** Whether the vertical axis is labelled. */
  labelled: boolean;
  /** The id of a line to draw behind. */
  behind: string | null;
}

/** One member: its name, its latest value with what that shows, and its months. Its left edge is where months begin. */
export function panel(
  document: Document,
  { member, points }: { member: string; points: readonly KnownPoint[] },
  frame: PanelFrame,
): SVGGElement {
  const { axis, scale, y, place, labelled, behind } = frame;
  const text = (x: number, top: number, words: string, attributes: Attributes = {}) =>
    svgElement(document, 'text', { x: tenth(x), y: tenth(top), ...attributes }, words);
  const width = scale.right;
  const name = panelName(member, width);
  const grid = axis.ticks.map(({ value }) => `M0,${tenth(y(value))}H${tenth(width)}`);
  const last = points.at(-1)!;
  const line = linePath(knownLines(points).map((part) => part.map(place)));
  return svgElement(
    document,
    'g',
    { class: 'panel' },
    name.join(' ') !== member && svgElement(document, 'title', {}, member),
    ...name.map((words, at) =>
      text(0, 12 - (name.length - 1 - at) * NAME_LINE, words, { 'font-weight': 600 }),
    ),
    ...latest(document, last, frame),
    svgElement(document, 'path', { d: grid.join(''), stroke: 'var(--line)', 'stroke-width': 0.5 }),
    labelled &&
      svgElement(
        document,
        'g',
        { 'text-anchor': 'end' },
        ...axis.ticks.map(({ value, label }) => text(-6, y(value) + 4, label)),
      ),
    behind && svgElement(document, 'use', { href: `#${behind}` }),
    svgElement(document, 'path', { d: line, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5 }),
    lastMark(document, last, place(last)),
    ...ends(scale).map(({ x, text: words, anchor }) =>
      text(x, PANEL_PLOT[1] + 14, words, { 'text-anchor': anchor, 'font-size': 11, fill: 'var(--muted)' }),
    ),
  );
}

/** The latest value, with the word for what stands out; of a member that has ended, its month. */
function latest(document: Document, last: KnownPoint, { unit, scale }: PanelFrame): SVGElement[] {
  const value = formatValue(last.value, unit);
  const [word] = last.variation === null ? [''] : last.variation.split('_');
  const words = { improvement: 'improving', concern: 'concern', neutral: neutralWord(last) }[word!];
  const beside = last.month === scale.last ? words : `in ${formatMonth(last.month)}`;
  const colour = last.month === scale.last ? variationColour(last.variation) : 'var(--muted)';
  return [
    svgElement(document, 'text', { x: 0, y: 29, 'font-size': 14, 'font-weight': 600 }, value),
    ...(beside
      ? [svgElement(document, 'text', { x: textWidth(value, 14) + 6, y: 29, fill: colour }, beside)]
      : []),
  ];
}

const neutralWord = ({ variation }: KnownPoint) => (variation === 'neutral_high' ? 'high' : 'low');

function lastMark(document: Document, { variation }: KnownPoint, { x, y }: Place): SVGElement {
  const fill = variationColour(variation);
  if (isSpecial(variation))
    return svgElement(document, 'path', { class: 'last', d: variationShape(variation, x, y, 5), fill });
  return svgElement(document, 'circle', { class: 'last', cx: tenth(x), cy: tenth(y), r: 3, fill });
}
