import { formatNumber, type Unit } from '../words/formatValue.ts';
import { niceStep } from './niceStep.ts';

/** What a vertical axis runs from and to, and where it is labelled: at both ends, too. */
export interface ValueAxis {
  from: number;
  to: number;
  ticks: { value: number; label: string }[];
}

const LEVEL = 4;
const LEAST_STEP = 0.1;
const SLACK = 1e-9;

/**
 * An axis on which all values lie. It begins at 0, save where they differ by less than a quarter of their level: then they
 * could not be told apart, and `axisWords` says where it begins. Labels are true to one decimal, so no step is smaller.
 * @param most how many steps at most, about
 */
export function valueAxis(values: readonly number[], unit: Unit, most = 5): ValueAxis {
  const low = Math.min(...values, Number.POSITIVE_INFINITY);
  const high = Math.max(...values, Number.NEGATIVE_INFINITY);
  if (low > high) return valueAxis([0, 1], unit, most);
  const near = low > 0 && (high - low) * LEVEL < (high + low) / 2;
  const bottom = near ? low : Math.min(0, low);
  const least = unit === 'count' ? 1 : LEAST_STEP;
  const step = niceStep(Math.max(least / 2, ((high - bottom) / most) * (1 - SLACK)), least);
  const first = Math.floor(bottom / step + SLACK);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => {
    const value = Number(((first + at) * step).toPrecision(12));
    return { value, label: `${formatNumber(value)}${unit === 'percent' ? '%' : ''}` };
  });
  return { from: ticks[0]!.value, to: ticks.at(-1)!.value, ticks };
}

/** What an axis does not say by its figures: `days; axis starts at 20`; empty where it says all. */
export function axisWords({ from, ticks }: ValueAxis, unit: Unit): string {
  const units: Partial<Record<Unit, string>> = { days: 'days', rate_per_10000: 'per 10,000' };
  const start = from > 0 ? `axis starts at ${ticks[0]!.label}` : undefined;
  return [units[unit], start].filter((words) => words !== undefined).join('; ');
}
