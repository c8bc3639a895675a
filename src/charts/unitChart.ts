import * as Plot from '@observablehq/plot';
import { monthOf } from '../calendar/isoDate.ts';
import { svgElement } from '../components/element.ts';
import { ragShape } from '../components/ragMark.ts';
import { formatDate } from '../words/formatDate.ts';
import { RAG_LETTERS, ragLetter } from '../words/ragLetter.ts';
import { finishSvg, type SvgText } from './finishSvg.ts';
import { hasRoom, monthTick } from './monthAxis.ts';

export interface UnitCount {
  month: string;
  /** One of the ratings of RAG_LETTERS. */
  rag: string;
  count: number;
}

export interface UnitChartOptions extends SvgText {
  width: number;
  /** Every month of the axis, in order. */
  months: string[];
  asAt: string;
}

/** One unit's place: the month it stands over and how many stand below it. */
interface Unit {
  month: string;
  rag: string;
  level: number;
}

/**
 * One lettered shape per action, stacked over the month it is due, complete ones at the foot; a line before the as-at
 * date's month, so that what stands left of it and is not complete is overdue.
 */
export function unitChart(data: UnitCount[], options: UnitChartOptions, document: Document): SVGSVGElement {
  const { width, months, asAt } = options;
  const units = stack(data, months);
  const tallest = Math.max(1, ...units.map((unit) => unit.level + 1));
  const size = Math.min(24, Math.floor((width - 16) / months.length) - 1);
  const wide = hasRoom(width, months.length);
  const svg = Plot.plot({
    document,
    className: 'plot',
    width,
    height: tallest * (size + 2) + 68,
    marginTop: 26,
    marginBottom: 42,
    marginLeft: 8,
    marginRight: 8,
    style: { fontSize: '12px' },
    x: {
      type: 'band',
      domain: months,
      label: null,
      padding: 0,
      tickSize: 0,
      tickFormat: (month: string) => monthTick(month, months[0] ?? '', wide),
    },
    y: { domain: [0, tallest], axis: null },
    marks: [Plot.ruleY([0], { stroke: 'currentColor' }), unitsMark(units, size), asAtMark(asAt, width)],
  });
  return finishSvg(document, svg, options);
}

/** Complete first, then on track, amber and red, so that what needs attention stands at the top of its month. */
function stack(data: UnitCount[], months: string[]): Unit[] {
  const order = [...RAG_LETTERS.keys()].reverse();
  return months.flatMap((month) => {
    const rags = order.flatMap((rag) => {
      const count = data.find((row) => row.month === month && row.rag === rag)?.count ?? 0;
      return Array.from({ length: count }, () => rag);
    });
    return rags.map((rag, level) => ({ month, rag, level }));
  });
}

function unitsMark(units: Unit[], size: number): Plot.RenderFunction {
  return (_index, scales, _values, _dimensions, context) => {
    const shapes = units.map(({ month, rag, level }) => {
      const letter = ragLetter(rag)!;
      const shape = ragShape(context.document, letter);
      const left = Number(scales.x!(month)) + (bandwidth(scales) - size) / 2;
      const top = Number(scales.y!(0)) - (level + 1) * (size + 2);
      shape.setAttribute('transform', `translate(${left.toFixed(1)},${top.toFixed(1)}) scale(${size / 20})`);
      return shape;
    });
    return svgElement(context.document, 'g', {}, ...shapes);
  };
}

/** A line at the start of the as-at date's month: a target is a month as a rule, and is met until its last day. */
function asAtMark(asAt: string, width: number): Plot.RenderFunction {
  return (_index, scales, _values, dimensions, context) => {
    const start = scales.x!(monthOf(asAt));
    if (start === undefined) return svgElement(context.document, 'g');
    const x = Number(start);
    const left = x > width / 2;
    return svgElement(
      context.document,
      'g',
      { class: 'as-at' },
      svgElement(context.document, 'line', {
        x1: x,
        x2: x,
        y1: 4,
        y2: dimensions.height - dimensions.marginBottom,
      }),
      svgElement(
        context.document,
        'text',
        { x: x + (left ? -5 : 5), y: 14, 'text-anchor': left ? 'end' : 'start' },
        `as at ${formatDate(asAt)}`,
      ),
    );
  };
}

function bandwidth(scales: Plot.ScaleFunctions): number {
  const scale = scales.x as unknown as { bandwidth(): number };
  return scale.bandwidth();
}
