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

/** `clean.recommendations`. */
export interface RecommendationRow {
  meeting_date: string;
  item: string;
  recommendations: number;
  position: string | null;
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
