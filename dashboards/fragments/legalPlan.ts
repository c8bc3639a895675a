import { describeUnits } from '../../src/charts/describeBars.ts';
import { unitChart } from '../../src/charts/unitChart.ts';
import { aboutLine } from '../../src/components/aboutLine.ts';
import { chartFigure } from '../../src/components/chartFigure.ts';
import { actionsDue, actionsDueRows } from '../../src/components/data/actionsDue.ts';
import { actionsDueFinding, timelineFinding } from '../../src/components/data/planFindings.ts';
import { sourceOf } from '../../src/components/data/sourceOf.ts';
import { overdueSection, planSection } from '../../src/components/improvementPlan.ts';
import { actionsDueTable } from '../../src/components/improvementTables.ts';
import { noData } from '../../src/components/noData.ts';
import { section } from '../../src/components/section.ts';
import { timeline } from '../../src/components/timeline.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { render } from './render.ts';

/** `legal/improvement-plan`, `legal/actions-due`, `legal/overdue-actions`, `legal/timeline`. */
export function legalPlanFragments(publication: Publication, document: Document): [string, string][] {
  return [
    ['legal/improvement-plan', render(planSection(publication, document))],
    ['legal/actions-due', render(due(publication, document))],
    ['legal/overdue-actions', render(overdueSection(publication, document))],
    ['legal/timeline', render(inspections(publication, document))],
  ];
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
    table: () => actionsDueTable(document, actionsDueRows(data)),
    download: '/published/indicators.csv',
  });
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
