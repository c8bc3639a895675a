/**
 * The rows of a publication's files, as pages read them and as the pipeline writes them.
 * Each table stands in the folder `tables/` of a publication twice, as Arrow (for pages) and as CSV (for people);
 * the columns are those of the DuckDB table named beside each type.
 * Dates and months are `YYYY-MM-DD`, a month by its first day. Absent is null, never 0.
 */

import type { Figures } from './figures.ts';
import type {
  AuditGradesRow,
  AuditProgressRow,
  CareTrackerRow,
  HeadlineCountRow,
  ImprovementActionRow,
  InspectionRow,
  PanelRow,
  RecommendationRow,
} from './paperTables.ts';
import type { EscalationClockRow, PanelDateRow, TrackerSummaryRow } from './trackerTables.ts';

/** `facts.indicators`: one row per indicator, month, breakdown and member. */
export interface IndicatorRow {
  indicator: string;
  month: string;
  /** `all`, or the column it is broken down by: `case_type`, `rag`, `theme` … */
  breakdown: string;
  /** `all` where the breakdown is `all`. */
  member: string;
  /** Null where it is hidden. */
  numerator: number | null;
  /** Null for counts, and where it is hidden. */
  denominator: number | null;
  /** The count; or 100 × numerator ÷ denominator for a percentage; null where that cannot be worked out, or is hidden. */
  value: number | null;
  /** The month had not ended at the as-at date. */
  provisional: boolean;
  /** `c`: a part of it is hidden, so that nobody is recognised. */
  marker?: 'c' | null;
}

/** `facts.weekly`: as `facts.indicators`, by week; its published file holds the whole, teams, services and localities. */
export type WeeklyRow = Omit<IndicatorRow, 'month' | 'marker'> & {
  /** Its Monday. */
  week: string;
};

export type PointType =
  | 'common_cause'
  | 'special_cause_improvement'
  | 'special_cause_concern'
  | 'special_cause_neutral_high'
  | 'special_cause_neutral_low';

export type Variation =
  | 'common_cause'
  | 'improvement_high'
  | 'improvement_low'
  | 'concern_high'
  | 'concern_low'
  | 'neutral_high'
  | 'neutral_low';

export type Rule = 'outside_limits' | 'trend' | 'two_of_three' | 'one_side';

/** `facts.signals`: the key of `facts.indicators` and what can be said of that value. */
export interface SignalRow {
  indicator: string;
  month: string;
  breakdown: string;
  member: string;
  /** The value one month before; null where that month has no data. */
  previous: number | null;
  /** Value less previous: a count for counts, percentage points for percentages. */
  uplift: number | null;
  /** Null where previous is 0 or absent. */
  uplift_percent: number | null;
  /** The value twelve months before. */
  last_year: number | null;
  uplift_on_last_year: number | null;
  /** From April to this month, where every one of those months has data; flows only. */
  year_to_date: number | null;
  /** The twelve months to this one, where every one has data; flows only. */
  rolling_12: number | null;
  /** The three months to this one, where every one has data; flows only. */
  rolling_3: number | null;
  /** What the council aims for in this month, by `targets.csv`. */
  target: number | null;
  /** How the value stands to it, as it is shown, rounded. */
  rag: 'green' | 'amber' | 'red' | null;
  /** Of the stretch of months that limits are worked out for: a rebase begins a new one. */
  mean: number | null;
  lower_limit: number | null;
  upper_limit: number | null;
  /** What the month is by the chart as it stands now; null where there is no chart or no value. */
  point_type: PointType | null;
  variation: Variation | null;
  /** Whether the target lies beyond the limits: then it is met always (`pass`) or never (`fail`). */
  assurance: 'pass' | 'fail' | 'inconsistent' | null;
  /** By which rule the month stands out, the first that holds; null where by none. */
  rule: Rule | null;
  /** Where the rule is of a run of months (`trend`, `one_side`), how many of them have come by this one. */
  run_months: number | null;
  /** How many months the limits are of. */
  chart_months: number | null;
}

/** `facts.changes`: of the latest whole month, what moved; of each breakdown the most telling first. */
export interface ChangeRow {
  month: string;
  breakdown: string;
  /** 1 first: real changes before noise, the wrong direction before the right one, what is new before what lasts. */
  rank: number;
  indicator: string;
  member: string;
  /** `real`: beyond what varies from month to month; `noise`: not; `unjudged`: too little is known to say. */
  kind: 'real' | 'noise' | 'unjudged';
  direction: 'worse' | 'better' | 'neither';
  /** To be read aloud. */
  sentence: string;
}

/** `facts.distances`: how far the council is from others, for indicators with a benchmark. */
export interface DistanceRow {
  indicator: string;
  month: string;
  area: string;
  area_kind: 'england' | 'region' | 'neighbours';
  /** The latest period of the benchmark that had ended by the month's end. */
  period: string;
  /** The council's own figure that compares with it: of a flow that of twelve months, of a stock that of the month. */
  own: number;
  benchmark: number;
  /** Own less benchmark: percentage points for percentages. */
  distance: number;
}

/** `facts.revisions`: what earlier publications said, where they were the first to say it or said something else than before. */
export interface RevisionRow {
  indicator: string;
  month: string;
  breakdown: string;
  member: string;
  run_id: string;
  /** An ISO instant. */
  published_at: string;
  value: number | null;
}

/**
 * `facts.benchmarks`: what others publish. Of authorities the published file holds only those whose neighbours
 * `statistical_neighbours.csv` gives; the DuckDB table holds them all.
 */
export interface BenchmarkRow {
  indicator: string;
  /** `2024`, `2023-24`, or of a part of a year `2023-24 Autumn term`. */
  period: string;
  area: string;
  /** `neighbours`: the median of the statistical neighbours of the area. */
  area_kind: 'england' | 'region' | 'neighbours' | 'authority';
  /** In the unit that `benchmark_measures.csv` gives; null where a marker stands in its place. */
  value: number | null;
  /** What is printed in place of the value (`c`, `x`, `-`) or beside its period (`prov`). */
  marker: string | null;
  /** Of a median: how many of the neighbours have a value … */
  with_value: number | null;
  /** … out of how many. */
  out_of: number | null;
  /** The last day of the period. */
  period_to: string;
}

export type Verdict = 'accepted' | 'accepted_with_warnings' | 'quarantined_rows' | 'refused';
export type Severity = 'error' | 'warning' | 'info';

/** `ledger.files`: one row per file read. records = preamble + accepted + quarantined + duplicates + blank + footer. */
export interface FileRow {
  file_id: string;
  name: string;
  sheet: string | null;
  extract: string | null;
  period: string | null;
  as_at: string | null;
  bytes: number;
  encoding: string | null;
  delimiter: string | null;
  header_line: number | null;
  records: number;
  preamble: number;
  accepted: number;
  quarantined: number;
  duplicates: number;
  blank: number;
  footer: number;
  verdict: Verdict;
  superseded_by: string | null;
}

/** `ledger.problems`: what is wrong, or worth knowing, where. */
export interface ProblemRow {
  file_id: string;
  /** The line in the file, from 1; null where it concerns the whole file. */
  line: number | null;
  column: string | null;
  value: string | null;
  rule: string;
  message: string;
  severity: Severity;
}

/** A problem as it is published: of each kind the first thousand of a file, and how many there are. */
export interface PublishedProblem extends ProblemRow {
  /** How many problems of this rule and severity the file has. */
  of_kind: number;
}

/** `ledger.reconciliation`: each figure that a file prints and that can be computed from its rows. */
export interface ReconciliationRow {
  file_id: string;
  extract: string;
  line: number;
  column: string;
  kind: 'total' | 'uplift' | 'percentage';
  /** What the figure is of: the case type of the row, or `Total`. */
  item: string;
  /** Null where the file leaves it blank. */
  printed: number | null;
  computed: number;
  /** `filled`: printed is blank, the computed figure stands in its place. */
  outcome: 'agrees' | 'differs' | 'filled';
}

/** `reference.chart_notes`: what happened that a chart should say. */
export interface ChartNoteRow {
  indicator: string;
  breakdown: string;
  member: string;
  month: string;
  /** Whether limits are worked out anew from this month. */
  new_limits: boolean;
  note: string;
}

/** `reference.questions`: what members asked, and what they were answered. */
export interface QuestionRow {
  /** The day of the session. */
  session: string;
  asked_by: string | null;
  question: string;
  answer: string | null;
  answered_on: string | null;
  status: 'Open' | 'Part answered' | 'Answered';
}

/** `reference.localities` and where they lie; null what the council does not say. */
export interface LocalityRow {
  locality: string;
  /** Of its tile in a grid, from the north, 1 first … */
  row: number | null;
  /** … and from the west. */
  column: number | null;
  /** A GeoJSON geometry, a Polygon or a MultiPolygon, as text. */
  boundary: string | null;
}

/** What an indicator's file says of itself. */
export interface IndicatorDefinition {
  id: string;
  title: string;
  question: string;
  family: string;
  unit: 'count' | 'percent' | 'rate_per_10000' | 'days' | 'ratio';
  better: 'higher' | 'lower' | 'neither';
  kind: 'flow' | 'stock';
  numerator: string;
  denominator: string;
  basis: string;
  breakdowns: string[];
  benchmark: string | null;
  /** What the benchmark says, by `benchmark_measures.csv`: publications have it, an indicator's file does not. */
  benchmark_title?: string | null;
  /** Where the extracts cannot give it fully: what is approximated, in words. */
  caveats: string | null;
  /** Of Ofsted's areas for improvement those of which it tells something. */
  areas: string[];
  /** One of the few that are looked at first. */
  spine: boolean;
  /** Told by week, too. */
  weekly: boolean;
  /** How many months before its own it looks at. */
  looks_back: number;
  /** Of a rate without a denominator of its own: the ages of the children that it is a rate of. */
  population: string;
  /** The extracts that it is worked out from, in alphabetical order. */
  reads: string[];
}

/** `ledger.arrivals`: how fresh an extract is, and when it is awaited. */
export interface ArrivalRow {
  extract: string;
  deliveries: number;
  /** The last day that any of its files speaks for; null where none came. */
  runs_to: string | null;
  last_file: string | null;
  /** Null where nobody has said when it is awaited. */
  every_months: number | null;
  by_working_day: number | null;
  /** Of the first period that no file speaks for, the last day and by when it is due. */
  awaited_to: string | null;
  due: string | null;
  /** That day had passed by the as-at date. */
  is_late: boolean;
  note: string | null;
}

/** That a publication was put in force, as the pointer to it says, which lies beside it. */
export interface InForceRow {
  run_id: string;
  /** An ISO instant. */
  since: string;
  how: 'refresh' | 'rollback';
  /** Why, where somebody said so: of a refresh which checks it was accepted in spite of. */
  because: string | null;
  /** Null where the publication is there no more. */
  as_at: string | null;
}

/** What `manifest.json` of a publication says, as far as pages need it. */
export interface PublicationSummary {
  run_id: string;
  version: string;
  as_at: string;
  profile: string;
  council: string;
  /** In words: `real, from public papers` or `synthetic`. */
  data: string;
  /** What is kept from its readers; null where nothing is. */
  disclosure: DisclosureSummary | null;
}

/** How small counts were kept from the readers of a publication. */
export interface DisclosureSummary {
  /** Who they are: `Members of the council`. */
  readers: string;
  /** Counts of 1 to this many are hidden. */
  hides_to: number;
  /** Every other count is shown to the nearest of these; null where it is shown as it is. */
  rounds_to: number | null;
  /** How many counts there are, and how many of them are shown. */
  counts: number;
  shown: number;
}

/** The tables that pages read row by row, by name; a missing extract is an empty table. */
export interface PublicationTables {
  weekly: WeeklyRow[];
  changes: ChangeRow[];
  distances: DistanceRow[];
  revisions: RevisionRow[];
  benchmarks: BenchmarkRow[];
  files: FileRow[];
  problems: PublishedProblem[];
  reconciliation: ReconciliationRow[];
  improvement_actions: ImprovementActionRow[];
  inspections: InspectionRow[];
  headline_counts: HeadlineCountRow[];
  recommendations: RecommendationRow[];
  panels: PanelRow[];
  care_tracker: CareTrackerRow[];
  audit_progress: AuditProgressRow[];
  audit_grades: AuditGradesRow[];
  tracker_summary: TrackerSummaryRow[];
  panel_dates: PanelDateRow[];
  escalation_clocks: EscalationClockRow[];
  chart_notes: ChartNoteRow[];
  questions: QuestionRow[];
  localities: LocalityRow[];
  arrivals: ArrivalRow[];
}

/** Every table that is published. */
export interface PublishedTables extends PublicationTables {
  indicators: IndicatorRow[];
  signals: SignalRow[];
}

export interface Publication {
  summary: PublicationSummary;
  /** When it was published: an ISO instant, from the pointer, since the publication itself knows no clock. */
  publishedAt: string;
  /** What was in force, this one first; none where that is not known. */
  inForce: InForceRow[];
  definitions: IndicatorDefinition[];
  /** What `indicators` and `signals` hold, by series. */
  figures: Figures;
  tables: PublicationTables;
}
