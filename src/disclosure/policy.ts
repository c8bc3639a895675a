/**
 * How small counts are kept from being published. `suppress` hides 1 to `threshold` and as many other counts as keep them
 * from being worked out (DfE, Characteristics of children in need, data guidance 2021); `round` hides 1 to `threshold` and
 * shows everything else to the nearest 5 (NHS Digital, Hospital episode statistics, from September 2018).
 */
export interface DisclosurePolicy {
  mode: 'suppress' | 'round';
  /** The largest count that is hidden for being small. */
  threshold: number;
  /** How far apart the least and the greatest value that a hidden count can have must be, at the least. */
  leastWidth: number;
}

/** What can be said of a count from all that is published: every whole number from `least` to `most`. */
export interface Range {
  least: number;
  most: number;
}

export const SUPPRESS: DisclosurePolicy = { mode: 'suppress', threshold: 5, leastWidth: 1 };
export const ROUND: DisclosurePolicy = { mode: 'round', threshold: 7, leastWidth: 2 };

/** What `round` shows counts to the nearest of. */
export const ROUND_TO = 5;

/** Whether a count is hidden for being small. A true zero is shown. */
export const isSmallCount = (count: number, { threshold }: DisclosurePolicy): boolean =>
  count > 0 && count <= threshold;

/** A count as it is shown where it is not hidden: by `round` to the nearest 5, half up, never to the even one. */
export const countShown = (count: number, { mode }: DisclosurePolicy): number =>
  mode === 'round' ? Math.floor(count / ROUND_TO + 0.5) * ROUND_TO : count;

/** What a count that is shown tells of the true one. */
export function rangeOfShown(count: number, policy: DisclosurePolicy): Range {
  if (policy.mode === 'suppress' || count === 0) return { least: count, most: count };
  const shown = countShown(count, policy);
  const half = (ROUND_TO - 1) / 2;
  return { least: Math.max(shown - half, policy.threshold + 1), most: shown + half };
}

/**
 * Whether so little can be said of a hidden count that it may be published around it. Of a small one nothing may be learnt
 * but that it is hidden: by `suppress` it can have every value from 1 to the threshold, by `round` as many of them as the
 * least width asks.
 * @param widest what zeros alone tell, which are always shown: a sum is no less than the number of its members that are
 *   none. More than that is not asked for
 */
export function isWideEnough(
  { least, most }: Range,
  isSmall: boolean,
  widest: Range,
  { mode, threshold, leastWidth }: DisclosurePolicy,
): boolean {
  const width = Math.min(leastWidth, widest.most - widest.least);
  if (!isSmall) return most - least >= width;
  if (mode === 'round') {
    return Math.min(most, Math.max(threshold, widest.least + width)) - Math.max(least, widest.least) >= width;
  }
  return least <= widest.least && most >= Math.min(threshold, widest.most) && most - least >= width;
}
