/** The rows of the tables that trackers are told by, as `tables.ts` says of all. None of them names a child or a case. */

/** `trackers.summary`: how much of a tracker is open, and by whom it is held. */
export interface TrackerSummaryRow {
  tracker: string;
  breakdown: 'all' | 'team' | 'held_by';
  /** `all` where the breakdown is `all`. */
  member: string;
  open: number;
  overdue: number;
  /** Due within the days that worklists look ahead. */
  due_soon: number;
  /** Open, with no day by which it is to be done. */
  undated: number;
  /** Of what is overdue, for how many days at most. */
  longest_overdue: number | null;
}

/** `trackers.panels`: the days on which panels are expected to meet. */
export interface PanelDateRow {
  panel: string;
  frequency: string;
  /** By its rhythm. */
  planned_for: string;
  is_bank_holiday: boolean;
  /** Null where it does not meet on that bank holiday, or nobody has said. */
  expected_on: string | null;
  note: string | null;
  start: string | null;
  end: string | null;
  held_on: string | null;
  items_expected: number | null;
  items_heard: number | null;
}

/** `reference.escalation_clocks`: by when a disagreement reaches each level. */
export interface EscalationClockRow {
  kind: string;
  level: string;
  held_by: string;
  /** Working days after the level before; 0 is the same day. */
  within: number;
}
