import type { Publication } from '../publication/tables.ts';
import { aboutLine } from './aboutLine.ts';
import { downloadLine } from './chartFigure.ts';
import { overdueActions, ragByTheme } from './data/actions.ts';
import { planFinding } from './data/keyFindings.ts';
import { overdueFinding } from './data/planFindings.ts';
import { ragTotals } from './data/ragTotals.ts';
import { overdueTable, ragByThemeTable, ragSummary } from './improvementTables.ts';
import { section } from './section.ts';

const ACTIONS = '/published/improvement_actions.csv';

/** How far the improvement plan is, by theme and rating. */
export function planSection(publication: Publication, document: Document): HTMLElement {
  const { tables, summary } = publication;
  const totals = ragTotals(publication.figures);
  return section(
    document,
    'improvement-plan',
    planFinding(publication),
    ...(tables.improvement_actions.length > 0 ? [ragSummary(document, totals)] : []),
    ragByThemeTable(document, {
      rows: ragByTheme(tables.improvement_actions),
      total: {
        theme: 'All themes',
        counts: totals.map(({ count }) => count),
        total: tables.improvement_actions.length,
      },
      asAt: summary.as_at,
    }),
    aboutLine(document, publication, ['improvement_actions']),
    downloadLine(document, ACTIONS, 'Download the actions (CSV)'),
  );
}

/** Its actions that are past their date. */
export function overdueSection(publication: Publication, document: Document): HTMLElement {
  const { tables, summary } = publication;
  const rows = overdueActions(tables.improvement_actions);
  return section(
    document,
    'overdue',
    overdueFinding(publication),
    rows.length > 0 && overdueTable(document, rows, summary.as_at),
    aboutLine(document, publication, ['improvement_actions']),
  );
}
