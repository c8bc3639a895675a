import { svgElement } from '../components/element.ts';
import type { Point } from '../publication/series.ts';
import { formatValue, type Unit } from '../words/formatValue.ts';
import { drawnLimits } from './drawnLimits.ts';
import type { EndLabel } from './endLabels.ts';
import type { MonthScale } from './monthScale.ts';
import { type Stretch, stretches } from './stretches.ts';
import { tenth } from './tenth.ts';
import type { ValueScale } from './valueAxisMarks.ts';

/** What a control chart holds its points against, each by the months for which it holds. */
export interface ProcessLines {
  mean: Stretch[];
  lower: Stretch[];
  upper: Stretch[];
  target: Stretch[];
}

const STYLES = {
  mean: { stroke: 'var(--common)', 'stroke-width': 1.3 },
  lower: { stroke: 'var(--common)', 'stroke-dasharray': '5 4' },
  upper: { stroke: 'var(--common)', 'stroke-dasharray': '5 4' },
  target: { stroke: 'var(--target)', 'stroke-width': 1.8, 'stroke-dasharray': '1.5 3' },
};

const NAMES = Object.keys(STYLES) as (keyof ProcessLines)[];

export function processLines(points: readonly Point[], unit: Unit): ProcessLines {
  const limits = new Map(points.map((point) => [point, drawnLimits(point, unit)]));
  return {
    mean: stretches(points, (point) => limits.get(point)!.mean),
    lower: stretches(points, (point) => limits.get(point)!.lower),
    upper: stretches(points, (point) => limits.get(point)!.upper),
    target: stretches(points, ({ target }) => target),
  };
}

/** Mean solid, limits dashed, target dotted, each over the whole width of its months. */
export function processLineMarks(
  document: Document,
  lines: ProcessLines,
  scale: MonthScale,
  y: ValueScale,
): SVGGElement {
  const paths = NAMES.filter((name) => lines[name].length > 0).map((name) => {
    const d = lines[name].map(({ from, to, value }) => {
      const [left, right] = [scale.x(from) - scale.step / 2, scale.x(to) + scale.step / 2];
      return `M${tenth(left)},${tenth(y(value))}H${tenth(right)}`;
    });
    return svgElement(document, 'path', { class: name, d: d.join(''), ...STYLES[name] });
  });
  return svgElement(document, 'g', { fill: 'none' }, ...paths);
}

/** What the last stretch of each line is called: `upper limit 28%`, in short `upper 28%`. */
export function processLineLabels(lines: ProcessLines, unit: Unit, short: boolean): ValueLabel[] {
  const words = {
    mean: 'mean',
    lower: short ? 'lower' : 'lower limit',
    upper: short ? 'upper' : 'upper limit',
    target: 'target',
  };
  const within = unit === 'count' ? wholeLimits(lines) : {};
  return NAMES.flatMap((name) => {
    const last = lines[name].at(-1);
    if (!last) return [];
    const colour = name === 'target' ? 'var(--target)' : 'var(--muted)';
    const text = `${words[name]} ${formatValue(within[name] ?? last.value, unit)}`;
    return [{ text, colour, month: last.to, value: last.value }];
  });
}

/** The limits of whole numbers as they are said: those that lie within, as in the usual range; none where none does. */
function wholeLimits({ lower, upper }: ProcessLines): Partial<Record<keyof ProcessLines, number>> {
  const [least, most] = [lower.at(-1), upper.at(-1)];
  if (!least || !most || Math.ceil(least.value) > Math.floor(most.value)) return {};
  return { lower: Math.ceil(least.value), upper: Math.floor(most.value) };
}

/** A label of the right end of a chart that knows its value and not yet its place. */
export interface ValueLabel extends Omit<EndLabel, 'x' | 'y'> {
  month: string;
  value: number;
}
