import type { Rule } from '../publication/tables.ts';
import type { Limits } from './processLimits.ts';

/** Why a point stands out, and whether upwards or downwards: of a trend its direction, else the side of the mean. */
export interface Flag {
  rule: Rule;
  direction: 'up' | 'down';
}

type Sign = -1 | 0 | 1;

const RUN = 7;

/**
 * The flag of each point of one segment, null for common cause; of several rules the first of: outside the limits;
 * within 7 that rise or fall strictly; near a limit as are two of three neighbours, all three on that side of the mean;
 * within 7 on one side of the mean. Every point of a run is flagged. Where one trend turns into another, the point that
 * they share belongs to the first, as when it came. A gap (null) breaks all of them; a mean range of 0 allows none.
 */
export function flagPoints(values: readonly (number | null)[], limits: Limits): (Flag | null)[] {
  const { mean, averageRange, lower, upper, nearLower, nearUpper, tolerance } = limits;
  if (mean === null || (averageRange !== null && averageRange <= tolerance)) return values.map(() => null);
  const signOf = (difference: number): Sign =>
    Math.abs(difference) <= tolerance ? 0 : difference > 0 ? 1 : -1;
  /** On which side a value lies beyond a pair of bounds. */
  const beyond = (value: number | null, low: number | null, high: number | null): Sign => {
    if (value === null || low === null || high === null) return 0;
    return signOf(value - high) > 0 ? 1 : signOf(value - low) < 0 ? -1 : 0;
  };

  const outside = values.map((value) => beyond(value, lower, upper));
  const near = values.map((value, at) => (outside[at] ? 0 : beyond(value, nearLower, nearUpper)));
  const sides = values.map((value): Sign => (value === null ? 0 : signOf(value - mean)));
  const steps = values.map((value, at): Sign => {
    const before = values[at - 1] ?? null;
    return value === null || before === null ? 0 : signOf(value - before);
  });
  const trend = inTrend(steps);
  const twoOfThree = inTwoOfThree(near, sides);
  const oneSide = inRun(sides, RUN);
  return values.map(
    (_, at) =>
      flag('outside_limits', outside[at]!) ??
      flag('trend', trend[at]!) ??
      flag('two_of_three', twoOfThree[at]!) ??
      flag('one_side', oneSide[at]!),
  );
}

const flag = (rule: Flag['rule'], sign: Sign): Flag | null =>
  sign === 0 ? null : { rule, direction: sign > 0 ? 'up' : 'down' };

/** The sign of each place that lies in a run of so many alike, 0 elsewhere. */
function inRun(signs: readonly Sign[], length: number): Sign[] {
  const found = signs.map((): Sign => 0);
  for (let start = 0, end = 0; start < signs.length; start = end) {
    while (end < signs.length && signs[end] === signs[start]) end++;
    if (end - start >= length) found.fill(signs[start]!, start, end);
  }
  return found;
}

/** Six steps one way take in seven points: the one from which the first step sets out, too. */
function inTrend(steps: readonly Sign[]): Sign[] {
  const ends = inRun(steps, RUN - 1);
  return ends.map((sign, at) => sign || (ends[at + 1] ?? 0));
}

function inTwoOfThree(near: readonly Sign[], sides: readonly Sign[]): Sign[] {
  const found = near.map((): Sign => 0);
  for (let at = 0; at + 3 <= near.length; at++) {
    const side = sides[at]!;
    const three = [at, at + 1, at + 2];
    if (side === 0 || three.some((place) => sides[place] !== side)) continue;
    const close = three.filter((place) => near[place] === side);
    if (close.length >= 2) for (const place of close) found[place] = side;
  }
  return found;
}
