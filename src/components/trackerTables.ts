import type { ImprovementActionRow } from '../publication/paperTables.ts';
import type { TrackerSummaryRow } from '../publication/trackerTables.ts';
import { formatDate } from '../words/formatDate.ts';
import { formatNumber, NO_DATA } from '../words/formatValue.ts';
import { type Column, countColumn, dataTable } from './dataTable.ts';
import { ragMark } from './ragMark.ts';

/** How much of each tracker is open, overdue and soon due, the most overdue first. */
export function trackersTable(document: Document, rows: TrackerSummaryRow[], asAt: string): HTMLElement {
  return dataTable(document, {
    caption: `What is open by tracker, at ${formatDate(asAt)}`,
    columns: [{ header: 'Tracker', cell: (row) => row.tracker }, ...counts()],
    rows: [...rows].sort(
      (a, b) => b.overdue - a.overdue || b.due_soon - a.due_soon || order(a.tracker, b.tracker),
    ),
    class: 'compact',
    empty: 'What is open by tracker',
  });
}

/** What is overdue or soon due by whoever holds it, of each tracker in which that is known. */
export function holdersTable(document: Document, rows: TrackerSummaryRow[], asAt: string): HTMLElement {
  return dataTable(document, {
    caption: `What is overdue or due soon by lead, owner or lawyer, at ${formatDate(asAt)}`,
    columns: [
      { header: 'Held by', cell: (row) => row.member },
      { header: 'Tracker', cell: (row) => row.tracker },
      ...counts(),
    ],
    rows: rows
      .filter(({ overdue, due_soon }) => overdue + due_soon > 0)
      .sort(
        (a, b) =>
          b.overdue - a.overdue ||
          b.due_soon - a.due_soon ||
          order(a.member, b.member) ||
          order(a.tracker, b.tracker),
      ),
    class: 'compact',
    empty: 'What is overdue or due soon by lead, owner or lawyer',
  });
}

function counts(): Column<TrackerSummaryRow>[] {
  return [
    countColumn('Overdue', 'overdue'),
    {
      header: 'Longest, days',
      align: 'number',
      cell: (row) => (row.longest_overdue === null ? '' : formatNumber(row.longest_overdue)),
      sort: (row) => row.longest_overdue,
    },
    countColumn('Due soon', 'due_soon'),
    countColumn('No day set', 'undated'),
    countColumn('All open', 'open'),
  ];
}

/** A team, and by tracker how much of it is overdue. */
interface TeamRow {
  team: string;
  all: number;
  soon: number;
  overdue: ReadonlyMap<string, number>;
}

/** What is overdue by team and tracker, the team with most first; trackers in which no team has any are left out. */
export function teamsTable(document: Document, rows: TrackerSummaryRow[], asAt: string): HTMLElement {
  const late = (of: string) =>
    rows.filter(({ tracker }) => tracker === of).reduce((total, { overdue }) => total + overdue, 0);
  // A table that is wider than its screen shows the most overdue first.
  const trackers = [...new Set(rows.map(({ tracker }) => tracker))]
    .filter((tracker) => late(tracker) > 0)
    .sort((a, b) => late(b) - late(a) || order(a, b));
  const teams = [...new Set(rows.map(({ member }) => member))].map((team): TeamRow => {
    const own = rows.filter(({ member }) => member === team);
    const sum = (of: 'overdue' | 'due_soon') => own.reduce((total, row) => total + row[of], 0);
    const overdue = new Map(own.map((row) => [row.tracker, row.overdue]));
    return { team, all: sum('overdue'), soon: sum('due_soon'), overdue };
  });
  return dataTable(document, {
    caption: `What is overdue by team, at ${formatDate(asAt)}`,
    columns: [
      { header: 'Team', cell: ({ team }) => team },
      {
        header: 'All overdue',
        align: 'number',
        cell: ({ all }) => formatNumber(all),
        sort: ({ all }) => all,
      },
      {
        header: 'Due soon',
        align: 'number',
        cell: ({ soon }) => formatNumber(soon),
        sort: ({ soon }) => soon,
      },
      ...trackers.map(
        (tracker): Column<TeamRow> => ({
          header: tracker,
          align: 'number',
          cell: ({ overdue }) => formatNumber(overdue.get(tracker) ?? 0),
          sort: ({ overdue }) => overdue.get(tracker) ?? 0,
        }),
      ),
    ],
    rows: teams.sort((a, b) => b.all - a.all || b.soon - a.soon || order(a.team, b.team)),
    class: 'compact close',
    empty: 'What is overdue by team',
  });
}

/** Actions of the improvement plan that are promised later than at first, the longest put off first. */
export function slippedTable(document: Document, actions: ImprovementActionRow[], asAt: string): HTMLElement {
  const days = (row: ImprovementActionRow) => row.days_slipped ?? 0;
  return dataTable(document, {
    caption: `Actions put off, at ${formatDate(asAt)}, the longest first`,
    columns: [
      { header: 'Ref', cell: (row) => row.ref },
      { header: 'Action', cell: (row) => `${row.priority_area}: ${row.activity}` },
      { header: 'Lead', cell: (row) => row.lead_officer ?? NO_DATA },
      {
        header: 'First target',
        cell: (row) => formatDate(row.first_target_by!),
        sort: (row) => row.first_target_by,
      },
      { header: 'Target now', cell: (row) => formatDate(row.target_by!), sort: (row) => row.target_by },
      { header: 'Days put off', align: 'number', cell: (row) => formatNumber(days(row)), sort: days },
      { header: 'Rating', cell: (row) => ragMark(document, row.rag) },
    ],
    rows: actions.filter((row) => days(row) > 0).sort((a, b) => days(b) - days(a) || order(a.ref, b.ref)),
    class: 'wordy',
    empty: 'Actions put off',
  });
}

const order = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
