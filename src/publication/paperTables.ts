/** The rows of the tables that come from a council's papers, as `tables.ts` says of all. */

/** `trackers.improvement_actions`: one row per action of the improvement plan. */
export interface ImprovementActionRow {
  ref: string;
  theme: string;
  priority_area: string;
  activity: string;
  lead_officer: string | null;
  /** As the plan writes it: "Oct/Nov 2021". */
  target_date: string | null;
  /** The last day on which the target is still met; null where no date is given. */
  target_by: string | null;
  ongoing: boolean;
  /** `Complete`, `On track`, `Amber` or `Red`. */
  rag: string;
  /** Not complete, and `target_by` is before the as-at date. */
  overdue: boolean;
  days_overdue: number | null;
  /** The first target that it had, as far as plans were delivered; null where it never had one. */
  first_target_by: string | null;
  /** From that to `target_by`; 0 where it was brought forward. */
  days_slipped: number | null;
  /** Its rating at the end of the month before; null where the plan did not hold it. */
  rag_before: string | null;
  target_by_before: string | null;
}

/** `clean.inspections`: in order of time. */
export interface InspectionRow {
  /** As printed: `2012`, `06/2018`, `18/05/2021`. */
  date: string;
  /** The first day that the printed date can mean. */
  date_from: string;
  kind: string;
  framework: string | null;
  judgement: string | null;
  note: string | null;
}

/** `clean.headline_counts`. */
export interface HeadlineCountRow {
  measure: string;
  as_at: string;
  value: number;
}

/** `trackers.recommendations`. */
export interface RecommendationRow {
  meeting_date: string;
  item: string;
  recommendations: number;
  position: string | null;
  is_answered: boolean;
  /** The day, or the last day of the month, for which its position schedules it, or else two months after the meeting. */
  due: string | null;
  overdue: boolean;
  days_overdue: number | null;
}

/** `clean.panels`: times are `HH:MM`. */
export interface PanelRow {
  panel: string;
  frequency: string;
  day: string | null;
  start: string | null;
  end: string | null;
}

/** `clean.care_tracker`. */
export interface CareTrackerRow {
  tracker: string;
  month: string;
  care: number;
  deprivation_of_liberty: number;
  part_18: number;
  note: string | null;
}

/** `clean.audit_progress`. */
export interface AuditProgressRow {
  week_ending: string;
  service: string;
  audited: number;
  for_closure: number;
  for_transfer: number;
  still_to_audit: number;
}

/** `clean.audit_grades`. */
export interface AuditGradesRow {
  review: string;
  outstanding: number | null;
  good: number;
  requires_improvement: number;
  inadequate: number;
}
