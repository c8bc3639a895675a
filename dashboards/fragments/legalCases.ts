import { addMonths } from '../../src/calendar/isoDate.ts';
import { describeMonthBars } from '../../src/charts/describeBars.ts';
import { heatScale } from '../../src/charts/heatScale.ts';
import { monthBars } from '../../src/charts/monthBars.ts';
import { aboutLine } from '../../src/components/aboutLine.ts';
import { chartFigure } from '../../src/components/chartFigure.ts';
import { casesByMonth, caseTypesByMonth } from '../../src/components/data/casesByMonth.ts';
import { liveCasesFinding } from '../../src/components/data/keyFindings.ts';
import { firstOf, sourceOf } from '../../src/components/data/sourceOf.ts';
import { heatMap } from '../../src/components/heatMap.ts';
import { liveCasesSection, toIssueSection } from '../../src/components/legalTables.ts';
import { monthBarsTable } from '../../src/components/monthBarsTable.ts';
import { noData } from '../../src/components/noData.ts';
import { paragraph, section } from '../../src/components/section.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { describeMovers } from '../../src/words/describeMovers.ts';
import { describeSpan } from '../../src/words/describeSpan.ts';
import { formatLongMonth, formatMonth } from '../../src/words/formatMonth.ts';
import { legalFlowFragment } from './legalFlow.ts';
import { render } from './render.ts';

const LIVE = 'legal_live_cases';
const CARE = 'Care proceedings';
const FIGURES = '/published/indicators.csv';

/** The cases themselves come before the table that is printed of them. */
const LIVE_FROM = ['legal_cases', 'legal_summary'];

/** `legal/finding`, `legal/table-a`, `legal/chart`, `legal/heat-map`, `legal/table-b`, `legal/received-issued`. */
export function legalCasesFragments(publication: Publication, document: Document): [string, string][] {
  return [
    ['legal/finding', render(paragraph(document, liveCasesFinding(publication), 'lead'))],
    ['legal/table-a', render(liveCasesSection(publication, document))],
    ['legal/chart', render(chart(publication, document))],
    ['legal/heat-map', render(map(publication, document))],
    ['legal/table-b', render(toIssueSection(publication, document))],
    ['legal/received-issued', render(legalFlowFragment(publication, document))],
  ];
}

function chart(publication: Publication, document: Document): HTMLElement {
  const bars = casesByMonth(publication, LIVE, CARE);
  if (bars.length === 0) return noData(document, 'Live cases by month');
  const points = bars.map(({ month, total }) => ({ month, value: total }));
  const title = describeSpan('live cases', points, 'count');
  const options = {
    title,
    description: describeMonthBars(bars, CARE),
    totalLabel: 'All live cases',
    partLabel: CARE,
  };
  return chartFigure(document, {
    id: 'live-cases-chart',
    title,
    subtitle: 'Live legal cases at month end, and how many of them are care proceedings.',
    asAt: publication.summary.as_at,
    source: sourceOf(publication.tables, firstOf(publication.tables, LIVE_FROM)),
    draw: (width, id) => monthBars(bars, { ...options, width, id }, document),
    table: () =>
      monthBarsTable(document, bars, {
        caption: 'Live cases by month',
        total: 'All live cases',
        part: CARE,
      }),
    download: FIGURES,
  });
}

function map(publication: Publication, document: Document): HTMLElement {
  const { months, rows, total } = caseTypesByMonth(publication, LIVE, 'legal_summary');
  const latest = months.at(-1);
  const plain = 'Live cases by type and month';
  if (latest === undefined) return section(document, 'heat-map', plain, noData(document));
  const lastYear = addMonths(latest, -12);
  const changes = rows.map(({ label, change }) => ({ member: label, change }));
  const values = rows.flatMap((row) => row.values.filter((value) => value !== null));
  return section(
    document,
    'heat-map',
    describeMovers(changes, lastYear) ?? plain,
    heatMap(document, {
      caption: `Live cases by type and month, ${formatLongMonth(months[0]!)} to ${formatLongMonth(latest)}`,
      rowHeader: 'Case type',
      unit: 'count',
      months,
      rows,
      total,
      changeHeader: `Change on ${formatMonth(lastYear)}`,
      scale: heatScale({ values, unit: 'count', better: 'neither' }),
    }),
    aboutLine(document, publication, firstOf(publication.tables, LIVE_FROM)),
  );
}
