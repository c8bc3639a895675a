import type { ArrivalRow, IndicatorDefinition, IndicatorRow, SignalRow } from '../publication/tables.ts';
import type { TrackerSummaryRow } from '../publication/trackerTables.ts';
import type { Rag } from '../statistics/rag.ts';

/** What the last run did, as it is kept for those who are told of it. No file is named. */
export interface LastRun {
  /** When it ended: an ISO instant. */
  ended_at: string;
  /** `failed`: of an error, and not of what it read. */
  outcome: 'published' | 'unchanged' | 'stopped' | 'failed';
  /** Of one that failed: whether before anything was published, or when the site was built. */
  stage: 'refresh' | 'build' | null;
  run_id: string | null;
  as_at: string | null;
  /** Why it published nothing, or failed, in a line. */
  reason: string | null;
  /** What gates hold, and nobody has accepted. */
  held: { check: string; subject: string }[];
  refused: { file_id: string; extract: string | null }[];
  /** The extracts of sound files that it read and that are not in the publication in force. */
  waiting: string[];
}

/** A figure of the whole in its latest whole month, and how the one before stood to the same target. */
export interface LatestFigure {
  definition: Pick<IndicatorDefinition, 'id' | 'title' | 'unit' | 'better' | 'spine'>;
  fact: Pick<IndicatorRow, 'month' | 'numerator' | 'denominator' | 'value'>;
  signal: Pick<
    SignalRow,
    | 'uplift'
    | 'mean'
    | 'lower_limit'
    | 'upper_limit'
    | 'variation'
    | 'rule'
    | 'chart_months'
    | 'target'
    | 'rag'
  >;
  /** Of the last month before that has a value, where its target was the same; null where it was not. */
  ragBefore: Rag | null;
}

/** All that alerts are made from. */
export interface Situation {
  /** `YYYY-MM-DD`, by England's clock. */
  today: string;
  /** Null where no run is known of. */
  run: LastRun | null;
  /** What the publication in force says; null where there is none, or where it cannot be read. */
  published: {
    council: string;
    as_at: string;
    arrivals: readonly Pick<ArrivalRow, 'extract' | 'awaited_to' | 'due'>[];
    figures: readonly LatestFigure[];
    trackers: readonly Pick<TrackerSummaryRow, 'tracker' | 'overdue'>[];
  } | null;
  /** What people call extracts and indicators, by their ids: what else a gate names is not told. */
  names: ReadonlyMap<string, string>;
  /** Why the publication in force cannot be read, in a line; null where it can. */
  fault: string | null;
}
