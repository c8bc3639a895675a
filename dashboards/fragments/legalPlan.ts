import { describeUnits } from '../../src/charts/describeBars.ts';
import { unitChart } from '../../src/charts/unitChart.ts';
import { aboutLine } from '../../src/components/aboutLine.ts';
import { chartFigure, downloadLine } from '../../src/components/chartFigure.ts';
import { overdueActions, ragByTheme } from '../../src/components/data/actions.ts';
import { actionsDue, actionsDueRows } from '../../src/components/data/actionsDue.ts';
import { planFinding } from '../../src/components/data/keyFindings.ts';
import {
  actionsDueFinding,
  overdueFinding,
  timelineFinding,
} from '../../src/components/data/planFindings.ts';
import { ragTotals } from '../../src/components/data/ragTotals.ts';
import { sourceOf } from '../../src/components/data/sourceOf.ts';
import {
  actionsDueTable,
  overdueTable,
  ragByThemeTable,
  ragSummary,
} from '../../src/components/improvementTables.ts';
import { noData } from '../../src/components/noData.ts';
import { section } from '../../src/components/section.ts';
import { timeline } from '../../src/components/timeline.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { render } from './render.ts';

const ACTIONS = '/published/improvement_actions.csv';

/** `legal/improvement-plan`, `legal/actions-due`, `legal/overdue-actions`, `legal/timeline`. */
export function legalPlanFragments(publication: Publication, document: Document): [string, string][] {
  return [
    ['legal/improvement-plan', render(plan(publication, document))],
    ['legal/actions-due', render(due(publication, document))],
    ['legal/overdue-actions', render(overdue(publication, document))],
    ['legal/timeline', render(inspections(publication, document))],
  ];
}

function plan(publication: Publication, document: Document): HTMLElement {
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

function due(publication: Publication, document: Document): HTMLElement {
  const data = actionsDue(publication.figures);
  if (!data) return noData(document, 'Actions by month due');
  const asAt = publication.summary.as_at;
  const title = actionsDueFinding(publication);
  const options = { title, description: describeUnits(data.counts), months: data.months, asAt };
  return chartFigure(document, {
    id: 'actions-due-chart',
    title,
    subtitle: 'Actions by the month in which they are due; one shape is one action, lettered by its rating.',
    asAt,
    source: sourceOf(publication.tables, ['improvement_actions']),
    draw: (width, id) => unitChart(data.counts, { ...options, width, id }, document),
    table: actionsDueTable(document, actionsDueRows(data)),
    download: '/published/indicators.csv',
  });
}

function overdue(publication: Publication, document: Document): HTMLElement {
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

function inspections(publication: Publication, document: Document): HTMLElement {
  const { tables, summary } = publication;
  return section(
    document,
    'timeline',
    timelineFinding(publication),
    timeline(document, tables.inspections, summary.as_at),
    aboutLine(document, publication, ['inspections']),
  );
}
