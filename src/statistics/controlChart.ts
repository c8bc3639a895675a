import type { PointType, Variation } from '../publication/tables.ts';
import { type Flag, flagPoints } from './chartRules.ts';
import { type Limits, limitsOf } from './processLimits.ts';

/** What a chart is drawn by. */
export interface ChartOptions {
  better: 'higher' | 'lower' | 'neither';
  target?: number | null;
  /** The places in the series at which limits are worked out anew: from there on all before counts for nothing. */
  rebaseAt?: readonly number[];
  /** Limits are those of the first so many values of each segment, 12 or more; by default those of all. */
  fixAfter?: number | null;
  /** Leaves moving ranges that are far out of what is usual out of the limits; true by default. */
  screenOutliers?: boolean;
}

/** Part of a series with limits of its own. */
export interface Segment extends Limits {
  /** The places of its first point and of the one after its last. */
  start: number;
  end: number;
  /** How many of its points have a value. */
  points: number;
  /** Fewer than 13 points: the limits will move as more come. */
  short: boolean;
}

export interface ChartPoint {
  value: number | null;
  /** The place of its segment. */
  segment: number;
  /** The rule by which it stands out, the first that holds; null for common cause and for a gap. */
  flag: Flag | null;
  /** Null for a gap. */
  type: PointType | null;
}

export interface ControlChart {
  points: ChartPoint[];
  segments: Segment[];
  /** What the last point shows; null where that is a gap. */
  variation: Variation | null;
  /** Whether the target lies beyond the last limits; null without a target, limits or a better direction. */
  assurance: 'pass' | 'fail' | 'inconsistent' | null;
}

/** Limits of fewer months still move as more come (Making Data Count). */
export const FEW_MONTHS = 13;
const LEAST_FIXED = 12;

/**
 * A control chart of individual values and moving ranges (XmR) of a series in order of time, by the rules of NHS
 * England's Making Data Count as NHSRplotthedots 0.2.2 applies them: outside the limits, a trend of 7, two of three
 * near a limit, 7 on one side of the mean.
 *
 * Null is a period without data, a gap: it has no type, breaks runs, and has no moving range to either side, since
 * nobody knows what it would have shown. Leave out a period that has not ended. Values count as equal within 1e-9 of
 * the largest of their segment. A segment whose moving ranges are all 0, or whose few others were screened out, has
 * its mean as both limits and no signal: nothing says what variation is usual there.
 *
 * False alarms: of the points of a steady process 5 in 100 are flagged, of its latest points 1.5 in 100 (simulated, 36
 * normal and independent months). So each month of 80 charts about one flags though nothing changed, of 80 for each of
 * ten teams about a dozen. Skewed or small counts flag more.
 *
 * Throws where a value is not finite, a rebase is no place of the series or `fixAfter` is below 12.
 */
export function controlChart(values: readonly (number | null)[], options: ChartOptions): ControlChart {
  const { better, target = null, rebaseAt = [], fixAfter = null, screenOutliers = true } = options;
  const wrong = values.find((value) => value !== null && !Number.isFinite(value));
  if (wrong !== undefined) throw new RangeError(`${wrong} is no value: give null where there is none`);
  if (fixAfter !== null && !(Number.isInteger(fixAfter) && fixAfter >= LEAST_FIXED))
    throw new RangeError(`limits fixed after ${fixAfter} points: give a whole number from ${LEAST_FIXED}`);

  const segments = boundsOf(values.length, rebaseAt).map(([start, end]): Segment => {
    const own = values.slice(start, end);
    const points = own.filter((value) => value !== null).length;
    return { start, end, points, short: points < FEW_MONTHS, ...limitsOf(own, fixAfter, screenOutliers) };
  });
  const points = segments.flatMap((segment, at) => {
    const own = values.slice(segment.start, segment.end);
    return flagPoints(own, segment).map((flag, place): ChartPoint => {
      const value = own[place]!;
      return { value, segment: at, flag, type: value === null ? null : typeOf(flag, better) };
    });
  });
  const last = segments.at(-1);
  return {
    points,
    segments,
    variation: variationOf(points.at(-1)),
    assurance: last ? assuranceOf(last, better, target) : null,
  };
}

/** Where each segment starts and ends. */
function boundsOf(length: number, rebaseAt: readonly number[]): [start: number, end: number][] {
  const wrong = rebaseAt.find((at) => !(Number.isInteger(at) && at >= 0 && at < length));
  if (wrong !== undefined) throw new RangeError(`rebase at ${wrong}: give a place from 0 to ${length - 1}`);
  if (length === 0) return [];
  const starts = [...new Set([0, ...rebaseAt])].sort((a, b) => a - b);
  return starts.map((start, at) => [start, starts[at + 1] ?? length]);
}

function typeOf(flag: Flag | null, better: ChartOptions['better']): PointType {
  if (flag === null) return 'common_cause';
  const up = flag.direction === 'up';
  if (better === 'neither') return up ? 'special_cause_neutral_high' : 'special_cause_neutral_low';
  return up === (better === 'higher') ? 'special_cause_improvement' : 'special_cause_concern';
}

/** A point's type with its level in words; null for a gap. */
export function variationOf(point: ChartPoint | undefined): Variation | null {
  if (!point?.type) return null;
  if (point.flag === null || point.type === 'common_cause') return 'common_cause';
  const level = point.flag.direction === 'up' ? 'high' : 'low';
  if (point.type === 'special_cause_improvement') return `improvement_${level}`;
  return point.type === 'special_cause_concern' ? `concern_${level}` : `neutral_${level}`;
}

/** Whether the process, left as it is, will always, never or sometimes meet the target. */
export function assuranceOf(
  { lower, upper, tolerance }: Limits,
  better: ChartOptions['better'],
  target: number | null,
): ControlChart['assurance'] {
  if (target === null || better === 'neither' || lower === null || upper === null) return null;
  const slack = Math.max(tolerance, Math.abs(target) * 1e-9);
  if (target > upper + slack) return better === 'higher' ? 'fail' : 'pass';
  if (target < lower - slack) return better === 'higher' ? 'pass' : 'fail';
  return 'inconsistent';
}
