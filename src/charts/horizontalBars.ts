import { addMonths } from '../calendar/isoDate.ts';
import { svgElement } from '../components/element.ts';
import { formatMonth } from '../words/formatMonth.ts';
import { formatValue, HIDDEN, type Unit } from '../words/formatValue.ts';
import { chartKey } from './chartKey.ts';
import { chartSvg } from './chartSvg.ts';
import { emptyChart } from './emptyChart.ts';
import type { SvgText } from './finishSvg.ts';
import { type MemberValue, orderMembers } from './orderMembers.ts';
import { tenth } from './tenth.ts';
import { textWidth, wrapText } from './textWidth.ts';

export interface MemberBar extends MemberValue {
  /** The value twelve months before; null where there is none. */
  lastYear: number | null;
  /** `c` where its value is hidden. */
  marker?: 'c' | null;
}

export interface HorizontalBarsOptions extends SvgText {
  width: number;
  unit: Unit;
  month: string;
}

/** Names stand above their bars where there is less room than this, else beside them. */
const BESIDE = 480;
const MOST_OF_WIDTH = 0.42;
const LINE = 14;
const BAR = 16;
const BETWEEN = { beside: 8, above: 14 };
const WORDS = 'no figure';

/**
 * The members of a breakdown in one month, the largest first and what is not recorded last: a bar and its value each, with
 * an upright line where it stood a year before.
 */
export function horizontalBars(
  data: readonly MemberBar[],
  options: HorizontalBarsOptions,
  document: Document,
): SVGSVGElement {
  const { width, unit, month } = options;
  const bars = orderMembers(data, 'neither');
  if (bars.length === 0) return emptyChart(document, options);
  const values = bars.flatMap(({ value, lastYear }) => [value ?? 0, lastYear ?? 0]);
  const beside = width >= BESIDE;
  const longest = Math.max(...bars.map(({ member }) => textWidth(member)));
  const left = beside ? Math.min(longest, width * MOST_OF_WIDTH) + 10 : 1;
  const room = Math.max(
    textWidth(WORDS),
    ...bars.map(({ value }) => textWidth(formatValue(value ?? 0, unit), 13)),
  );
  const scale = (value: number) => left + (value / Math.max(1e-9, ...values)) * (width - left - room - 12);
  const { key, height: keyHeight } = chartKey(document, keyEntries(document, month, bars), width);
  const between = beside ? BETWEEN.beside : BETWEEN.above;
  let top = keyHeight + BETWEEN.beside;
  const rows = bars.map((bar) => {
    const lines = wrapText(bar.member, beside ? left - 10 : width, 2);
    const height = beside ? Math.max(BAR, lines.length * LINE) : lines.length * LINE + BAR + 4;
    const middle = beside ? top + height / 2 : top + height - BAR / 2;
    const first = beside ? middle - ((lines.length - 1) * LINE) / 2 + 4 : top + 10;
    const row = svgElement(
      document,
      'g',
      { class: 'row' },
      lines.join(' ') !== bar.member && svgElement(document, 'title', {}, bar.member),
      ...lines.map((line, at) =>
        svgElement(
          document,
          'text',
          { x: beside ? tenth(left - 10) : 0, y: tenth(first + at * LINE), 'text-anchor': beside && 'end' },
          line,
        ),
      ),
      ...barMarks(document, bar, middle, scale, unit),
    );
    top += height + between;
    return row;
  });
  const height = Math.ceil(top - between + 4);
  return chartSvg(document, options, { width, height }, key, ...rows);
}

/** The bar, the line of the year before, and the value beside whichever of them it would stand on. */
function barMarks(
  document: Document,
  { value, lastYear, marker }: MemberBar,
  middle: number,
  scale: (value: number) => number,
  unit: Unit,
): SVGElement[] {
  const y = tenth(middle - BAR / 2);
  const start = scale(0);
  const end = scale(value ?? 0);
  const words = value === null ? (marker === 'c' ? HIDDEN : WORDS) : formatValue(value, unit);
  const tick = lastYear === null ? null : scale(lastYear);
  const covered = tick !== null && tick > end - 2 && tick < end + textWidth(words, 13) + 10;
  const style = value === null ? { fill: 'var(--muted)' } : { 'font-size': 13, 'font-weight': 600 };
  const bar = { x: tenth(start), y, width: tenth(end - start), height: BAR, fill: 'var(--bar-light)' };
  return [
    svgElement(document, 'rect', { ...bar, stroke: 'var(--common)' }),
    svgElement(document, 'path', { d: `M${tenth(start)},${y - 4}v${BAR + 8}`, stroke: 'currentColor' }),
    ...(tick === null ? [] : [tickMark(document, tick, middle)]),
    svgElement(
      document,
      'text',
      { x: tenth((covered ? tick : end) + 6), y: tenth(middle + 4.5), ...style },
      words,
    ),
  ];
}

function tickMark(document: Document, x: number, middle: number): SVGElement {
  const d = `M${tenth(x)},${tenth(middle - BAR / 2 - 3)}v${BAR + 6}`;
  return svgElement(document, 'path', { class: 'last-year', d, stroke: 'var(--text)', 'stroke-width': 2 });
}

function keyEntries(document: Document, month: string, bars: readonly MemberBar[]) {
  const swatch = { width: 14, height: 12, fill: 'var(--bar-light)', stroke: 'var(--common)' };
  const now = {
    words: formatMonth(month),
    mark: (x: number, y: number) => svgElement(document, 'rect', { x: x - 7, y: y - 6, ...swatch }),
  };
  const before = {
    words: formatMonth(addMonths(month, -12)),
    mark: (x: number, y: number) =>
      svgElement(document, 'path', { d: `M${x},${y - 7}v14`, stroke: 'var(--text)', 'stroke-width': 2 }),
  };
  return bars.some(({ lastYear }) => lastYear !== null) ? [now, before] : [now];
}
