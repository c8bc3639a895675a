import { processChart } from '../charts/processChart.ts';
import { chartFigure } from '../components/chartFigure.ts';
import { monthsTable } from '../components/monthsTable.ts';
import { noData } from '../components/noData.ts';
import { selectionOf, type View } from '../view/view.ts';
import { chartFinding } from '../words/chartFinding.ts';
import { describeSeries } from '../words/describeSeries.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { sourceWords } from '../words/sourceWords.ts';
import { partWords } from '../words/viewWords.ts';
import { notesOf } from './notesOf.ts';
import { monthShown, type RegionData } from './region.ts';

/** The control chart of the indicator `of`, to the month that is shown. */
export function processRegion(data: RegionData, view: View, document: Document, of = ''): HTMLElement {
  const definition = data.definitions.find(({ id }) => id === of);
  if (!definition) throw new Error(`no indicator "${of}" is among the figures of this region`);
  const month = monthShown(data, view);
  const series = data.figures.series(selectionOf(of, view));
  const points = series.points.filter(
    (point) => month === null || view.month === null || point.month <= month,
  );
  const last = points.findLast(({ provisional }) => !provisional) ?? null;
  if (last === null) return noData(document, `${definition.title}, ${partWords(view)}`);
  const title = chartFinding(definition, last);
  const description = describeSeries(points, definition);
  const notes = notesOf({ ...series, points }, definition, data.notes);
  return chartFigure(document, {
    id: `process-${of}`,
    title,
    subtitle: `${definition.question} ${definition.title}, by month, for ${partWords(view)}.`,
    asAt: data.asAt,
    source: sourceWords(definition),
    draw: (width, id) => processChart(points, { id, title, description, width, definition, notes }, document),
    notes: notes.map(({ month, words }) => `${formatLongMonth(month)}: ${words}.`),
    table: () => monthsTable(document, definition, points, partWords(view)),
    download: '/published/indicators.csv',
  });
}
