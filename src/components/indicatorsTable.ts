import { addMonths } from '../calendar/isoDate.ts';
import { sparkline } from '../charts/sparkline.ts';
import { variationMark } from '../charts/variationMark.ts';
import type { Figures } from '../publication/figures.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';
import { selectionOf, type View, viewQuery } from '../view/view.ts';
import { formatChange } from '../words/formatChange.ts';
import { formatMonth } from '../words/formatMonth.ts';
import { targetWords } from '../words/targetWords.ts';
import { valueWithUnit } from '../words/valueWithUnit.ts';
import { variationWords } from '../words/variationWords.ts';
import { dataTable } from './dataTable.ts';
import { element } from './element.ts';

export interface IndicatorsTableOptions {
  caption: string;
  definitions: readonly IndicatorDefinition[];
  figures: Figures;
  view: View;
  month: string;
}

/** Some indicators as they stood in a month, each a link to its own page. */
export function indicatorsTable(
  document: Document,
  { caption, definitions, figures, view, month }: IndicatorsTableOptions,
): HTMLElement {
  const rows = definitions.map((definition) => {
    const { points } = figures.series(selectionOf(definition.id, view));
    const upTo = points.filter((point) => point.month <= month);
    const last = upTo.at(-1);
    return { definition, points: upTo, point: last?.month === month ? last : null };
  });
  return dataTable(document, {
    caption,
    rows,
    columns: [
      {
        header: 'Indicator',
        cell: ({ definition: { id, title } }) =>
          element(document, 'a', { href: `/indicators/${id}${viewQuery(view)}` }, title),
        sort: ({ definition: { title } }) => title,
      },
      {
        header: formatMonth(month),
        align: 'number',
        cell: ({ point, definition: { unit } }) =>
          point === null || point.value === null ? 'no data' : valueWithUnit(point.value, unit),
      },
      {
        header: '24 months',
        cell: ({ points, definition: { unit } }) =>
          sparkline(points, { width: 120, height: 28, unit }, document),
      },
      {
        header: `On ${formatMonth(addMonths(month, -1))}`,
        align: 'number',
        cell: ({ point, definition: { unit } }) =>
          point?.uplift == null ? '' : formatChange(point.uplift, unit),
      },
      {
        header: `On ${formatMonth(addMonths(month, -12))}`,
        align: 'number',
        cell: ({ point, definition: { unit } }) =>
          point?.uplift_on_last_year == null ? '' : formatChange(point.uplift_on_last_year, unit),
      },
      {
        header: 'Target',
        cell: ({ point, definition: { unit } }) => (point ? targetWords(point, unit) : ''),
      },
      {
        header: 'What the chart says',
        cell: ({ point }) =>
          point ? [variationMark(point.variation, {}, document), ' ', variationWords(point.variation)] : '',
      },
    ],
    sortable: true,
    class: 'compact',
  });
}
