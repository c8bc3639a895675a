import { svgElement } from '../components/element.ts';
import type { BenchmarkRow, DistanceRow, IndicatorDefinition } from '../publication/tables.ts';
import { valueWithUnit } from '../words/valueWithUnit.ts';
import { benchmarkFlag, FLAG_HEIGHT, type FlagLines, flagWidth } from './benchmarkFlag.ts';
import { chartSvg } from './chartSvg.ts';
import { emptyChart } from './emptyChart.ts';
import type { SvgText } from './finishSvg.ts';
import { placeFlags } from './placeFlags.ts';
import { tenth } from './tenth.ts';
import { textWidth } from './textWidth.ts';
import { valueAxis } from './valueAxis.ts';

export interface BenchmarkStripOptions extends SvgText {
  width: number;
  definition: Pick<IndicatorDefinition, 'unit' | 'better'>;
  /** What the council is called, and of what its own figure is: `12 months to October 2026`. */
  council: string;
  ownPeriod: string;
  /** Other authorities, each a tick. */
  authorities?: readonly BenchmarkRow[];
}

const MARGIN = 16;
const LABELS = 16;

/**
 * The council on one line with England, its region and the median of its neighbours, each with its value and the time
 * that it is of; the council above the line, the others below. Takes the distances of one indicator and month.
 */
export function benchmarkStrip(
  distances: readonly DistanceRow[],
  options: BenchmarkStripOptions,
  document: Document,
): SVGSVGElement {
  const { width, definition, council, ownPeriod, authorities = [] } = options;
  const { unit, better } = definition;
  const own = distances[0]?.own;
  if (own === undefined) return emptyChart(document, options);
  const ticks = authorities.flatMap(({ area_kind, value }) =>
    area_kind === 'authority' && value !== null ? [value] : [],
  );
  const axis = valueAxis([own, ...distances.map(({ benchmark }) => benchmark), ...ticks], unit, 4);
  const x = (value: number) => MARGIN + ((value - axis.from) / (axis.to - axis.from)) * (width - 2 * MARGIN);
  const top = better === 'neither' ? 0 : LABELS;
  const line = top + FLAG_HEIGHT + LABELS + 10;

  const ownLines: FlagLines = [`${council} ${valueWithUnit(own, unit)}`, ownPeriod];
  const ownWidth = flagWidth(ownLines);
  const [ownPlace] = placeFlags([{ x: x(own), width: ownWidth }], width);
  const others = [...distances].sort((a, b) => a.benchmark - b.benchmark);
  const lines = others.map(
    (row): FlagLines => [nameOf(row), `${valueWithUnit(row.benchmark, unit)} (${row.period})`],
  );
  const flags = lines.map((words, at) => ({ x: x(others[at]!.benchmark), width: flagWidth(words) }));
  const places = placeFlags(flags, width);
  const rows = Math.max(...places.map(({ row }) => row)) + 1;

  return chartSvg(
    document,
    options,
    { width, height: line + 10 + rows * FLAG_HEIGHT },
    better !== 'neither' && directionMark(document, better, width),
    scaleMarks(document, axis.ticks, x, line, x(own)),
    ticks.length > 0 &&
      svgElement(document, 'path', {
        class: 'authorities',
        d: ticks.map((value) => `M${tenth(x(value))},${line - 5}v10`).join(''),
        stroke: 'var(--common)',
      }),
    ...places.map(({ row, left }, at) =>
      benchmarkFlag(document, lines[at]!, {
        x: flags[at]!.x,
        left,
        from: line,
        top: line + 10 + row * FLAG_HEIGHT,
      }),
    ),
    benchmarkFlag(document, ownLines, { x: x(own), left: ownPlace!.left, from: line, top, own: true }),
  );
}

function nameOf({ area, area_kind }: DistanceRow): string {
  return area_kind === 'neighbours' ? 'Median of neighbours' : area;
}

/** Which way is better, in words and as an arrow, at the end that it points to. */
function directionMark(document: Document, better: 'higher' | 'lower', width: number): SVGGElement {
  const higher = better === 'higher';
  const d = higher ? `M${width - 14},8h13m-5,-4l5,4l-5,4` : 'M14,8h-13m5,-4l-5,4l5,4';
  return svgElement(
    document,
    'g',
    { class: 'direction', fill: 'var(--muted)' },
    svgElement(document, 'path', { d, fill: 'none', stroke: 'var(--muted)', 'stroke-width': 1.5 }),
    svgElement(
      document,
      'text',
      { x: higher ? width - 20 : 20, y: 12, 'text-anchor': higher && 'end' },
      `${better} is better`,
    ),
  );
}

/** The line with its scale above it, save where the council's own pole stands. */
function scaleMarks(
  document: Document,
  ticks: readonly { value: number; label: string }[],
  x: (value: number) => number,
  line: number,
  own: number,
): SVGGElement {
  const d = ticks.map(({ value }) => `M${tenth(x(value))},${line}v-5`).join('');
  const [first, last] = [ticks[0]!.value, ticks.at(-1)!.value];
  const clear = ticks.filter(({ value, label }) => Math.abs(x(value) - own) > textWidth(label, 11) / 2 + 3);
  return svgElement(
    document,
    'g',
    { 'text-anchor': 'middle', 'font-size': 11 },
    svgElement(document, 'path', {
      d: `M${tenth(x(first))},${line}H${tenth(x(last))}${d}`,
      stroke: 'currentColor',
    }),
    ...clear.map(({ value, label }) =>
      svgElement(document, 'text', { x: tenth(x(value)), y: line - 9, fill: 'var(--muted)' }, label),
    ),
  );
}
