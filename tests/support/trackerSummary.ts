import type { TrackerSummaryRow } from '../../src/publication/trackerTables.ts';

/** How much of a tracker somebody holds, of nine pieces of work that are open. */
export const trackerSummary = (
  tracker: string,
  breakdown: 'all' | 'team' | 'held_by',
  member: string,
  overdue: number,
  due_soon = 0,
) =>
  ({
    tracker,
    breakdown,
    member,
    overdue,
    due_soon,
    open: 9,
    undated: 0,
    longest_overdue: null,
  }) as TrackerSummaryRow;
