import * as Plot from '@observablehq/plot';
import { formatMonth } from '../words/formatMonth.ts';
import { formatNumber } from '../words/formatValue.ts';
import { finishSvg, type SvgText } from './finishSvg.ts';

export interface PairedBar {
  month: string;
  /** One of the two series. */
  series: string;
  /** Null for a month without data. */
  value: number | null;
}

export interface PairedBarsOptions extends SvgText {
  width: number;
  /** The two series in order: the first drawn lighter, the second darker. */
  series: [string, string];
}

/** Two counts side by side, month by month, each bar named below and its figure printed above. */
export function pairedBars(data: PairedBar[], options: PairedBarsOptions, document: Document): SVGSVGElement {
  const known = data.filter((bar) => bar.value !== null);
  const absent = data.filter((bar) => bar.value === null);
  const top = Math.max(1, ...known.map((bar) => bar.value!)) * 1.15;
  const facet = { fx: 'month', x: 'series' };
  const svg = Plot.plot({
    document,
    className: 'plot',
    width: Math.min(options.width, 560),
    height: 220,
    marginTop: 8,
    marginBottom: 48,
    marginLeft: 4,
    marginRight: 4,
    style: { fontSize: options.width < 400 ? '10px' : '12px' },
    fx: { domain: [...new Set(data.map((bar) => bar.month))].sort(), axis: null, padding: 0.12 },
    x: { domain: options.series, label: null, tickSize: 0, padding: 0.1 },
    y: { domain: [0, top], axis: null },
    marks: [
      Plot.barY(known, {
        ...facet,
        y: 'value',
        fill: (bar: PairedBar) => (bar.series === options.series[0] ? 'var(--bar-light)' : 'var(--bar-dark)'),
        stroke: 'var(--common)',
      }),
      Plot.text(known, {
        ...facet,
        y: 'value',
        text: (bar: PairedBar) => formatNumber(bar.value!),
        dy: -8,
        fontWeight: 'bold',
        fontSize: 13,
      }),
      Plot.text(absent, { ...facet, y: 0, dy: -8, text: () => '–', fill: 'var(--muted)' }),
      Plot.ruleY([0], { stroke: 'currentColor' }),
      Plot.axisFx({
        anchor: 'bottom',
        tickSize: 0,
        dy: 20,
        label: null,
        fontWeight: 'bold',
        tickFormat: formatMonth,
      }),
    ],
  });
  return finishSvg(document, svg, options);
}
