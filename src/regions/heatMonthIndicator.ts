import { isJudged, isOfConcern } from '../charts/heatStates.ts';
import { element } from '../components/element.ts';
import { heatNotes } from '../components/heatNotes.ts';
import { heatTable } from '../components/heatTable.ts';
import { noData } from '../components/noData.ts';
import { section } from '../components/section.ts';
import { stateLegend } from '../components/stateCell.ts';
import type { View } from '../view/view.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { indicatorsFinding } from '../words/heatFinding.ts';
import { partWords } from '../words/viewWords.ts';
import { chartOf, countLine, monthsTo, stateLine, worstFirst } from './heatGrid.ts';
import { indicatorsWith } from './heatIndicators.ts';
import { concernHeader, monthColumns, provisionalIn } from './heatWords.ts';
import { monthShown, type RegionData } from './region.ts';

const ID = 'indicators-by-month';

/** Every indicator by month, to the one that is shown, of the part of the service that is. */
export function heatMonthIndicator(data: RegionData, view: View, document: Document): HTMLElement {
  const month = monthShown(data, view);
  const { part } = view;
  const known = indicatorsWith(data, part?.breakdown ?? 'all').filter(
    ({ definition }) =>
      part === null || data.figures.members(definition.id, part.breakdown).includes(part.member),
  );
  const plain = `Indicators by month, for ${partWords(view)}`;
  const series = known.map(({ definition }) => ({ definition, part }));
  const months = month === null ? [] : monthsTo(data, month, series);
  if (month === null || months.length === 0) return section(document, ID, plain, noData(document, plain));
  const lines = known.map(({ definition, name }) =>
    stateLine(data, view, document, {
      name,
      label: element(
        document,
        'a',
        { href: chartOf({ definition, part, month }), title: definition.title },
        name,
      ),
      places: months.map((each) => ({ definition, part, month: each })),
    }),
  );
  const rows = worstFirst(lines, -1);
  const latest = lines.map(({ states }) => states.at(-1) ?? null);
  const counted = {
    ofConcern: latest.filter(isOfConcern).length,
    judged: latest.filter(isJudged).length,
  };
  return section(
    document,
    ID,
    indicatorsFinding(counted, month, partWords(view), view.colour),
    heatTable(document, {
      caption: `${plain}, ${formatLongMonth(months[0]!)} to ${formatLongMonth(month)}`,
      rowHeader: 'Indicator',
      columns: monthColumns(months),
      rows: rows.map((line, worst) => ({ ...line, places: { worst } })),
      total: countLine(concernHeader(view), lines),
      summaryHeader: `Months ${view.colour === 'rag' ? 'missed' : 'of concern'}`,
      orders: ['worst', 'name'],
      legend: stateLegend(
        document,
        rows.flatMap(({ states }) => states),
        provisionalIn(rows),
      ),
      className: 'states months',
    }),
    ...heatNotes(document, data.asAt),
  );
}
