import { svgElement } from '../components/element.ts';
import type { Point, Series } from '../publication/series.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';
import { chartSvg } from './chartSvg.ts';
import { emptyChart } from './emptyChart.ts';
import type { SvgText } from './finishSvg.ts';
import { knownLines } from './knownLines.ts';
import { linePath } from './linePath.ts';
import { monthScale } from './monthScale.ts';
import { orderMembers } from './orderMembers.ts';
import { NAME_LINE, PANEL_HEIGHT, PANEL_PLOT, panel, panelName } from './panel.ts';
import type { KnownPoint } from './pointMarks.ts';
import { valueAxis } from './valueAxis.ts';
import { valueAxisWidth, valueScale } from './valueAxisMarks.ts';

export interface SmallMultiplesOptions extends SvgText {
  width: number;
  definition: Pick<IndicatorDefinition, 'unit' | 'better'>;
  /** The whole of which they are members. Not drawn for counts: a part lies far below its whole. */
  whole?: Series;
}

const PANEL_WIDTH = 170;
const BETWEEN = 16;
const KEY_HEIGHT = 24;
const BEHIND = { stroke: 'var(--common)', 'stroke-opacity': 0.4, 'stroke-width': 2.5 };

/**
 * The members of a breakdown, each in a panel of its own on the same axes, the worst of the latest month first (the
 * highest, where neither direction is better), with the whole as a grey line behind each. Months that have not ended
 * are left out.
 */
export function smallMultiples(
  members: readonly Series[],
  options: SmallMultiplesOptions,
  document: Document,
): SVGSVGElement {
  const { id, width, definition } = options;
  const shown = members
    .map(({ member, points }) => ({ member, points: wholeMonths(points) }))
    .filter(({ points }) => points.length > 0);
  if (shown.length === 0) return emptyChart(document, options);
  const whole = definition.unit === 'count' ? [] : wholeMonths(options.whole?.points ?? []);
  const all = [...whole, ...shown.flatMap(({ points }) => points)];
  const axis = valueAxis(
    all.map(({ value }) => value),
    definition.unit,
    3,
  );
  const columns = Math.max(1, Math.min(Math.round(width / PANEL_WIDTH), shown.length));
  const left = valueAxisWidth(axis);
  const panelWidth = Math.min(2 * PANEL_WIDTH, (width - left - (columns - 1) * BETWEEN) / columns);
  const months = all.map(({ month }) => month).sort();
  const scale = monthScale(months[0]!, months.at(-1)!, 0, panelWidth);
  const y = valueScale(axis, ...PANEL_PLOT);
  const place = ({ month, value }: KnownPoint) => ({ x: scale.x(month), y: y(value) });
  const lines = Math.max(...shown.map(({ member }) => panelName(member, scale.right).length));
  const above = (lines - 1) * NAME_LINE;
  const rowHeight = PANEL_HEIGHT + above;
  const top = whole.length > 0 ? KEY_HEIGHT : 0;
  const behind = svgElement(document, 'path', {
    id: `${id}-whole`,
    d: linePath(knownLines(whole).map((line) => line.map(place))),
    fill: 'none',
    ...BEHIND,
  });
  const valued = shown.map((series) => ({ ...series, value: valueIn(scale.last, series.points) }));
  const panels = orderMembers(valued, definition.better).map((series, at) => {
    const column = at % columns;
    const x = left + column * (panelWidth + BETWEEN);
    const drawn = panel(document, series, {
      unit: definition.unit,
      axis,
      scale,
      y,
      place,
      labelled: column === 0,
      behind: whole.length > 0 ? behind.id : null,
    });
    drawn.setAttribute('transform', `translate(${x},${top + above + Math.floor(at / columns) * rowHeight})`);
    return drawn;
  });
  const height = top + Math.ceil(panels.length / columns) * rowHeight;
  return chartSvg(
    document,
    options,
    { width, height },
    whole.length > 0 && svgElement(document, 'defs', {}, behind),
    whole.length > 0 && wholeKey(document),
    ...panels,
  );
}

function wholeMonths(points: readonly Point[]): KnownPoint[] {
  return points.filter((point): point is KnownPoint => point.value !== null && !point.provisional);
}

function valueIn(month: string, points: readonly KnownPoint[]): number | null {
  const last = points.at(-1);
  return last?.month === month ? last.value : null;
}

function wholeKey(document: Document): SVGElement {
  return svgElement(
    document,
    'g',
    { class: 'key' },
    svgElement(document, 'path', { d: 'M0,9H18', ...BEHIND }),
    svgElement(document, 'text', { x: 24, y: 13 }, 'whole service'),
  );
}
