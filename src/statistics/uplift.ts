/** This month less last month: a count for counts, percentage points for percentages; null where either is absent. */
export function uplift(current: number | null, previous: number | null): number | null {
  return current === null || previous === null ? null : current - previous;
}

/** The uplift as a percentage of last month; null where last month is 0 or absent. */
export function upliftPercent(current: number | null, previous: number | null): number | null {
  const change = uplift(current, previous);
  return change === null || previous === null || previous === 0 ? null : (100 * change) / previous;
}
