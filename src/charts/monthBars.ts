import * as Plot from '@observablehq/plot';
import { monthRuns } from '../words/describeMonths.ts';
import { formatNumber, GAP } from '../words/formatValue.ts';
import { finishSvg, type SvgText } from './finishSvg.ts';
import { hasRoom, monthTick } from './monthAxis.ts';

export interface MonthBar {
  /** First day of the month; every month from first to last is given. */
  month: string;
  /** Null for a month without data. */
  total: number | null;
  /** The part of the total drawn darker. */
  part: number | null;
}

export interface MonthBarsOptions extends SvgText {
  width: number;
  totalLabel: string;
  partLabel: string;
}

/**
 * Counts by month as bars on a true month axis, one part of each darker; every figure printed; months without data shown
 * as such, never as zero. Colours come from the page's style sheet.
 */
export function monthBars(data: MonthBar[], options: MonthBarsOptions, document: Document): SVGSVGElement {
  const { width, totalLabel, partLabel } = options;
  const known = data.filter((bar) => bar.total !== null);
  const top = Math.max(1, ...known.map((bar) => bar.total!)) * 1.12;
  const wide = hasRoom(width, data.length);
  const x = { x: 'month', insetLeft: 1.5, insetRight: 1.5 };
  const parts = known.filter((bar) => bar.part !== null);
  const svg = Plot.plot({
    document,
    className: 'plot',
    width,
    height: 260,
    marginTop: 34,
    marginBottom: 40,
    marginLeft: 8,
    marginRight: 8,
    style: { fontSize: '12px' },
    x: {
      type: 'band',
      domain: data.map((bar) => bar.month),
      label: null,
      padding: 0.08,
      tickSize: 0,
      tickFormat: (month: string) => monthTick(month, data[0]?.month ?? '', wide),
    },
    y: { domain: [0, top], axis: null },
    marks: [
      ...gapMarks(data, top),
      Plot.barY(known, { ...x, y: 'total', fill: 'var(--bar-light)', stroke: 'var(--common)' }),
      Plot.barY(parts, { ...x, y: 'part', fill: 'var(--bar-dark)' }),
      Plot.text(known, {
        x: 'month',
        y: 'total',
        text: (bar: MonthBar) => formatNumber(bar.total!),
        dy: -8,
        fontWeight: 'bold',
        fontSize: 13,
      }),
      Plot.text(parts, {
        x: 'month',
        y: 'part',
        text: (bar: MonthBar) => formatNumber(bar.part!),
        dy: 11,
        fill: 'var(--on-bar-dark)',
      }),
      Plot.ruleY([0], { stroke: 'currentColor' }),
      ...keyMarks([
        { label: totalLabel, fill: 'var(--bar-light)', x: 6 },
        { label: partLabel, fill: 'var(--bar-dark)', x: 26 + totalLabel.length * 7 },
      ]),
    ],
  });
  return finishSvg(document, svg, options);
}

/** A pale field and the words over each run of months without data. */
function gapMarks(data: MonthBar[], top: number): Plot.Markish[] {
  const gap = data.filter((bar) => bar.total === null);
  const middles = monthRuns(gap.map((bar) => bar.month)).map((run) => {
    const months = gap.filter((bar) => bar.month >= run.from && bar.month <= run.to);
    return {
      month: months[Math.floor((months.length - 1) / 2)]!.month,
      words: months.length > 2 ? GAP : '–',
    };
  });
  return [
    Plot.barY(gap, { x: 'month', y1: 0, y2: top, fill: 'var(--gap)', insetLeft: -2.5, insetRight: -2.5 }),
    Plot.text(middles, { x: 'month', y: top / 2, text: 'words', fill: 'var(--muted)' }),
  ];
}

/** Swatches with their words, in a line above the bars. */
export function keyMarks(entries: { label: string; fill: string; x: number }[]): Plot.Markish[] {
  return entries.flatMap(({ label, fill, x }) => [
    Plot.dot([0], {
      frameAnchor: 'top-left',
      symbol: 'square',
      r: 6,
      fill,
      stroke: 'var(--common)',
      dx: x,
      dy: -22,
    }),
    Plot.text([label], {
      frameAnchor: 'top-left',
      dx: x + 12,
      dy: -28,
      textAnchor: 'start',
      fill: 'currentColor',
    }),
  ]);
}
