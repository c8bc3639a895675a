import { describePairedBars } from '../../src/charts/describeBars.ts';
import { pairedBars } from '../../src/charts/pairedBars.ts';
import { chartFigure } from '../../src/components/chartFigure.ts';
import { receivedIssuedFinding } from '../../src/components/data/keyFindings.ts';
import { describeFlow, receivedIssued } from '../../src/components/data/receivedIssued.ts';
import { firstOf, sourceOf } from '../../src/components/data/sourceOf.ts';
import { trackerNotes } from '../../src/components/data/trackerNotes.ts';
import { noData } from '../../src/components/noData.ts';
import { receivedIssuedTable } from '../../src/components/receivedIssuedTable.ts';
import { paragraph, section } from '../../src/components/section.ts';
import type { Publication } from '../../src/publication/tables.ts';

const SERIES: [string, string] = ['Received', 'Issued'];

/** Cases received and issued by month: the chart, the table behind it, and the notes that came with the figures. */
export function legalFlowFragment(publication: Publication, document: Document): HTMLElement {
  const finding = receivedIssuedFinding(publication);
  const data = receivedIssued(publication.figures);
  if (!data) return section(document, 'received-issued', finding, noData(document));
  const bars = data.total.byMonth.flatMap(({ received, issued }, index) => [
    { month: data.months[index]!, series: SERIES[0], value: received },
    { month: data.months[index]!, series: SERIES[1], value: issued },
  ]);
  const title = describeFlow(data);
  const options = { title, description: describePairedBars(bars), series: SERIES };
  return section(
    document,
    'received-issued',
    finding,
    chartFigure(document, {
      id: 'received-issued-chart',
      title,
      subtitle: 'Care, deprivation of liberty and Part 18 cases together, by month.',
      asAt: publication.summary.as_at,
      source: sourceOf(publication.tables, firstOf(publication.tables, ['legal_cases', 'care_tracker'])),
      draw: (width, id) => pairedBars(bars, { ...options, width, id }, document),
      table: () => receivedIssuedTable(document, data),
      download: '/published/indicators.csv',
    }),
    ...trackerNotes(publication.tables).map((note) => paragraph(document, `Note: ${note}`, 'about')),
  );
}
