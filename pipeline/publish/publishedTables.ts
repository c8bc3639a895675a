import { isControlled, type Profile } from '../../src/disclosure/profile.ts';
import type { PublishedTables } from '../../src/publication/tables.ts';
import { allowed } from './disclose.ts';

/** How many problems of one kind are published of a file. */
const MOST_PUBLISHED = 1000;

/**
 * The query behind each published table, for readers from whom nothing is kept. Every order is total, so that the same rows
 * give the same bytes.
 */
const TABLES: Record<keyof PublishedTables, string> = {
  // The months of a series stand together, in both tables in the same order: pages read a series at a time.
  indicators:
    'select *, null::varchar as marker from facts.indicators order by indicator, breakdown, member, month',
  signals: 'from facts.signals order by indicator, breakdown, member, month',
  weekly: `
    from facts.weekly
    where breakdown in ('all', 'team', 'service', 'locality')
    order by indicator, breakdown, member, week`,
  changes: 'from facts.changes order by breakdown, rank',
  distances: 'from facts.distances order by indicator, month, area_kind, area',
  revisions: `
    from facts.revisions
    where breakdown = 'all'
    order by indicator, month, member, published_at`,
  benchmarks: `
    from facts.benchmarks
    where area_kind <> 'authority'
      or lower(area) in (select lower(authority) from reference.statistical_neighbours)
    order by indicator, period, area_kind, area`,
  files: 'from ledger.files order by name, file_id',
  // The first of each kind: a file with fifty thousand bad rows is looked into with a query, not on a page.
  problems: `
    select *, count(*) over of_kind as of_kind
    from ledger.problems
    window of_kind as (partition by file_id, rule, severity)
    qualify row_number() over (of_kind order by line, "column", value, message) <= ${MOST_PUBLISHED}
    order by all`,
  reconciliation: 'from ledger.reconciliation order by all',
  improvement_actions:
    'select * exclude (target_from, file_id, line) from trackers.improvement_actions order by line, ref',
  inspections: `select date, date_from, kind, framework, judgement, note from clean.inspections order by date_from, line`,
  headline_counts: 'select measure, as_at, value from clean.headline_counts order by line',
  recommendations: 'select * exclude (line) from trackers.recommendations order by meeting_date, line',
  panels: 'select panel, frequency, day, start, "end" from clean.panels order by line',
  care_tracker: 'select * exclude (file_id, line) from clean.care_tracker order by line, month',
  audit_progress: 'select * exclude (file_id, line) from clean.audit_progress order by week_ending, service',
  audit_grades: 'select * exclude (file_id, line) from clean.audit_grades order by line',
  tracker_summary: 'from trackers.summary order by tracker, breakdown, member',
  panel_dates: 'from trackers.panels order by planned_for, panel, start',
  escalation_clocks:
    'select kind, level, held_by, within from reference.escalation_clocks order by kind, level',
  chart_notes: 'from reference.chart_notes order by indicator, breakdown, member, month',
  questions: 'from reference.questions order by session, question',
  arrivals: 'from ledger.arrivals order by extract',
  localities: `
    select locality, "row", "column", boundary
    from reference.localities full join reference.boundaries using (locality)
    order by locality`,
};

/**
 * The tables that readers of a controlled profile get whole: they tell of no child and of no case. Some more are made for
 * them from what they may see; all others they get empty, with their columns.
 */
const HARMLESS: readonly (keyof PublishedTables)[] = ['benchmarks', 'inspections', 'panels', 'localities'];

/** The query behind each table as the readers of a profile get it. */
export function publishedTables(profile: Profile): Record<keyof PublishedTables, string> {
  if (!isControlled(profile)) return TABLES;
  const own: Partial<typeof TABLES> = {
    indicators: 'from disclosed.indicators order by indicator, breakdown, member, month',
    signals: 'from disclosed.signals order by indicator, breakdown, member, month',
    changes: 'from disclosed.changes order by breakdown, rank',
    distances: 'from disclosed.distances order by indicator, month, area_kind, area',
    // What members asked, and were answered, is for members.
    ...(profile.name === 'public' ? {} : { questions: TABLES.questions }),
    chart_notes: `
      from reference.chart_notes
      where ${allowed(profile.breakdowns)}
      order by indicator, breakdown, member, month`,
  };
  const names = Object.keys(TABLES) as (keyof PublishedTables)[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      own[name] ?? (HARMLESS.includes(name) ? TABLES[name] : `from (${TABLES[name]}) limit 0`),
    ]),
  ) as typeof TABLES;
}
