import { benchmarkStrip } from '../charts/benchmarkStrip.ts';
import type { DistanceRow, IndicatorDefinition, Publication } from '../publication/tables.ts';
import { describeDistances } from '../words/describeDistances.ts';
import { formatChange } from '../words/formatChange.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { valueWithUnit } from '../words/valueWithUnit.ts';
import { chartFigure } from './chartFigure.ts';
import { dataTable } from './dataTable.ts';
import { paragraph, section } from './section.ts';

/** Where the council stands among others, each with its year, or that nothing is published that compares. */
export function benchmarkFigure(
  document: Document,
  { tables, summary }: Publication,
  definition: IndicatorDefinition,
): HTMLElement {
  const { id, unit, kind } = definition;
  const rows = tables.distances.filter(({ indicator }) => indicator === id);
  const month = rows
    .map((row) => row.month)
    .sort()
    .at(-1);
  const distances = rows.filter((row) => row.month === month);
  const finding = describeDistances(definition, distances);
  if (month === undefined || finding === null) {
    const none = 'Nothing that compares with it is in this publication.';
    return section(document, 'benchmarks', 'Beside others', paragraph(document, none));
  }
  const ownPeriod = kind === 'flow' ? `12 months to ${formatLongMonth(month)}` : formatLongMonth(month);
  const authorities = tables.benchmarks.filter(
    (row) =>
      row.indicator === definition.benchmark &&
      row.area_kind === 'authority' &&
      distances.some(({ period }) => period === row.period),
  );
  const title = finding.replace(/\.$/, '');
  return section(
    document,
    'benchmarks',
    'Beside others',
    chartFigure(document, {
      id: `benchmarks-${id}`,
      title,
      subtitle: `${definition.benchmark_title ?? definition.title}. ${summary.council}: ${ownPeriod}.`,
      asAt: summary.as_at,
      source: 'what the Department for Education publishes, and the extracts of the council',
      draw: (width, drawing) =>
        benchmarkStrip(
          distances,
          {
            id: drawing,
            title,
            description: finding,
            width,
            definition,
            council: summary.council,
            ownPeriod,
            authorities,
          },
          document,
        ),
      table: () =>
        dataTable<DistanceRow>(document, {
          caption: `${definition.title} beside others`,
          rows: distances,
          columns: [
            {
              header: 'Area',
              cell: ({ area, area_kind }) => (area_kind === 'neighbours' ? NEIGHBOURS : area),
            },
            { header: 'Period', cell: ({ period }) => period },
            { header: 'Theirs', align: 'number', cell: ({ benchmark }) => valueWithUnit(benchmark, unit) },
            { header: `Ours, ${ownPeriod}`, align: 'number', cell: ({ own }) => valueWithUnit(own, unit) },
            { header: 'Distance', align: 'number', cell: ({ distance }) => formatChange(distance, unit) },
          ],
        }),
      download: '/published/distances.csv',
    }),
  );
}

const NEIGHBOURS = 'Median of statistical neighbours';
