import { svgElement } from '../components/element.ts';
import type { Point } from '../publication/series.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';
import { formatMonth } from '../words/formatMonth.ts';
import { formatValue, type Unit } from '../words/formatValue.ts';
import { chartKey } from './chartKey.ts';
import { chartSvg } from './chartSvg.ts';
import { emptyChart } from './emptyChart.ts';
import { endLabels, endLabelsWidth } from './endLabels.ts';
import type { SvgText } from './finishSvg.ts';
import { gapBands } from './gapBands.ts';
import { knownLines } from './knownLines.ts';
import { linePath, type Place } from './linePath.ts';
import { MONTH_AXIS_HEIGHT, monthAxisMarks } from './monthAxisMarks.ts';
import { monthScale } from './monthScale.ts';
import { type ChartNote, NOTES_HEIGHT, noteMarks, notesWithin } from './noteMarks.ts';
import { type KnownPoint, pointKey, pointMarks } from './pointMarks.ts';
import { processLineLabels, processLineMarks, processLines, type ValueLabel } from './processLines.ts';
import { axisWords, valueAxis } from './valueAxis.ts';
import { valueAxisMarks, valueAxisWidth, valueScale } from './valueAxisMarks.ts';
import { variationColour } from './variationShape.ts';

export interface ProcessChartOptions extends SvgText {
  width: number;
  definition: Pick<IndicatorDefinition, 'unit'>;
  notes?: readonly ChartNote[];
}

const PLOT_HEIGHT = 168;
const SHORT = 480;

/**
 * The control chart of one series: its points on a true axis of months, with mean, limits and target as they hold for
 * each month. What stands out is coloured and points to where it went; a month without a figure breaks the line; one
 * that has not ended is hollow. Limits are drawn no further than values can go. Colours come from the page's style sheet.
 */
export function processChart(
  points: readonly Point[],
  options: ProcessChartOptions,
  document: Document,
): SVGSVGElement {
  const { width, definition, notes = [] } = options;
  const { unit } = definition;
  const known = points.filter((point): point is KnownPoint => point.value !== null);
  if (known.length === 0) return emptyChart(document, options);
  const lines = processLines(points, unit);
  const short = width < SHORT;
  const labels = [...pointLabels(known, unit, short), ...processLineLabels(lines, unit, short)];
  const axis = valueAxis(
    [...known, ...Object.values(lines).flat()].map(({ value }) => value),
    unit,
  );
  const { key, height: keyHeight } = chartKey(document, pointKey(document, known), width);
  const about = axisWords(axis, unit);
  const top = keyHeight + (about === '' ? 10 : 24);
  const bottom = top + PLOT_HEIGHT;
  const y = valueScale(axis, top, bottom);
  const scale = monthScale(
    points[0]!.month,
    points.at(-1)!.month,
    valueAxisWidth(axis),
    width - endLabelsWidth(labels),
  );
  const place = ({ month, value }: { month: string; value: number }) => ({ x: scale.x(month), y: y(value) });
  const months = known.map(({ month }) => month);
  const hidden = points.filter(({ marker }) => marker === 'c').map(({ month }) => month);
  const gaps = gapBands(document, months, scale, [top, bottom], new Set(hidden));
  const below = notesWithin(notes, scale).length > 0 ? NOTES_HEIGHT : 0;
  return chartSvg(
    document,
    options,
    { width, height: bottom + below + MONTH_AXIS_HEIGHT },
    key,
    about !== '' && svgElement(document, 'text', { x: 0, y: top - 12, fill: 'var(--muted)' }, about),
    gaps.bands,
    valueAxisMarks(document, axis, y, [scale.left, scale.right]),
    monthAxisMarks(document, scale, bottom, below),
    noteMarks(document, notes, scale, [top, bottom]),
    processLineMarks(document, lines, scale, y),
    gaps.words,
    ...valueLines(document, known, place),
    pointMarks(document, known, place, unit, short),
    endLabels(
      document,
      labels.map((label) => {
        const end = place(label);
        return { ...label, x: end.x + (label.bold ? 0 : scale.step / 2), y: end.y };
      }),
      scale.right,
      [top, bottom],
    ),
  );
}

/** The line of whole months, and dotted the way to a month that has not ended. */
function valueLines(document: Document, known: readonly KnownPoint[], place: (point: KnownPoint) => Place) {
  const parts = knownLines(known);
  const whole = parts.map((part) => part.filter(({ provisional }) => !provisional).map(place));
  const open = parts.flatMap((part) =>
    part.flatMap((point, at) => (point.provisional && at > 0 ? [[place(part[at - 1]!), place(point)]] : [])),
  );
  const style = { fill: 'none', stroke: 'var(--common)', 'stroke-width': 1.5 };
  return [
    svgElement(document, 'path', { class: 'line', d: linePath(whole), ...style }),
    open.length > 0 &&
      svgElement(document, 'path', { class: 'open', d: linePath(open), ...style, 'stroke-dasharray': '2 3' }),
  ];
}

/** The latest whole month by its value and name, and what a month that has not ended has come to. */
function pointLabels(known: readonly KnownPoint[], unit: Unit, short: boolean): ValueLabel[] {
  const whole = known.findLast(({ provisional }) => !provisional);
  const open = known.at(-1)!.provisional ? known.at(-1)! : undefined;
  const name = (month: string) => (short ? formatMonth(month).slice(0, 3) : formatMonth(month));
  return [
    ...(whole
      ? [
          {
            text: `${formatValue(whole.value, unit)} ${name(whole.month)}`,
            colour: variationColour(whole.variation),
            bold: true,
            month: whole.month,
            value: whole.value,
          },
        ]
      : []),
    ...(open
      ? [
          {
            text: `${formatValue(open.value, unit)} so far`,
            colour: 'var(--muted)',
            month: open.month,
            value: open.value,
          },
        ]
      : []),
  ];
}
