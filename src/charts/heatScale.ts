import type { IndicatorDefinition } from '../publication/tables.ts';
import { roundHalfUp } from '../statistics/percentage.ts';
import { formatValue, type Unit } from '../words/formatValue.ts';
import { niceStep } from './niceStep.ts';

/** One step of a heat map's colours: a class that the style sheet colours, and its range in words for the legend. */
export interface HeatBin {
  className: string;
  label: string;
}

export interface HeatScale {
  /** In the order of the legend. */
  bins: HeatBin[];
  binOf(value: number): HeatBin;
}

export interface HeatScaleOptions {
  values: number[];
  unit: Unit;
  better: IndicatorDefinition['better'];
  /** What a value is better or worse than; the mean of the values unless given. Not used where better is neither. */
  middle?: number;
}

/**
 * Colours by what is good: from concern through near-white to improvement, so that blue is always good; or, where
 * neither direction is, from near-white to purple by amount.
 */
export function heatScale(options: HeatScaleOptions): HeatScale {
  return options.better === 'neither' ? sequential(options) : diverging(options);
}

function sequential({ values, unit }: HeatScaleOptions): HeatScale {
  const counts = unit === 'count';
  const most = Math.max(0, ...values);
  const step = niceStep(most / 8, counts ? 1 : 0);
  // Each step twice the one before, since one or two members hold most of what there is to count.
  const starts = [...new Set([0, counts ? 1 : step / 2, step, 2 * step, 4 * step])];
  const words = (value: number) => formatValue(value, unit);
  const bins = starts.map((start, index): HeatBin => {
    const next = starts[index + 1];
    const className = `heat-s${index}`;
    if (next === undefined) return { className, label: `${words(start)} or more` };
    if (!counts) return { className, label: `${words(start)} to under ${words(next)}` };
    return { className, label: next - start === 1 ? words(start) : `${words(start)} to ${words(next - 1)}` };
  });
  return { bins, binOf: (value) => bins[starts.findLastIndex((start) => value >= start)] ?? bins[0]! };
}

const DIRECTIONS = ['', 'slightly ', '', 'much ', 'very much '];

function diverging({ values, unit, better, middle }: HeatScaleOptions): HeatScale {
  const centre = middle ?? values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const step = niceStep(Math.max(0, ...values.map((value) => Math.abs(value - centre))) / 4.5, 0);
  const sign = better === 'higher' ? 1 : -1;
  const words = (value: number) => formatValue(roundHalfUp(value, 1), unit);
  const bins = [4, 3, 2, 1, 0, -1, -2, -3, -4].map((level, index): HeatBin => {
    const ends = [centre + sign * (level - 0.5) * step, centre + sign * (level + 0.5) * step].sort(
      (a, b) => a - b,
    );
    const name =
      level === 0 ? 'about the middle' : `${DIRECTIONS[Math.abs(level)]}${level > 0 ? 'better' : 'worse'}`;
    const outermost = Math.abs(level) === 4;
    const low = level > 0 === sign > 0 ? words(ends[0]!) : words(ends[1]!);
    const range = outermost
      ? `${low} or ${level > 0 === sign > 0 ? 'more' : 'less'}`
      : `${words(ends[0]!)} to ${words(ends[1]!)}`;
    return { className: `heat-d${index}`, label: `${name}: ${range}` };
  });
  const indexOf = (value: number) =>
    4 - Math.max(-4, Math.min(4, roundHalfUp((sign * (value - centre)) / step, 0)));
  const used = values.length > 0 ? values.map(indexOf) : [4];
  return {
    // Steps beyond the values at hand may be impossible ones, such as 103%.
    bins: bins.slice(Math.min(...used), Math.max(...used) + 1),
    binOf: (value) => bins[indexOf(value)]!,
  };
}
