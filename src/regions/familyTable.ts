import { addMonths } from '../calendar/isoDate.ts';
import { sparkline } from '../charts/sparkline.ts';
import { variationMark } from '../charts/variationMark.ts';
import { dataTable } from '../components/dataTable.ts';
import { element } from '../components/element.ts';
import { noData } from '../components/noData.ts';
import { section } from '../components/section.ts';
import { selectionOf, type View, viewQuery } from '../view/view.ts';
import { formatChange } from '../words/formatChange.ts';
import { formatLongMonth, formatMonth } from '../words/formatMonth.ts';
import { targetWords } from '../words/targetWords.ts';
import { valueWithUnit } from '../words/valueWithUnit.ts';
import { variationWords } from '../words/variationWords.ts';
import { partWords } from '../words/viewWords.ts';
import { monthShown, type RegionData } from './region.ts';

/** Every indicator of the page as it stood in the month, each a link to its own page. */
export function familyTable(data: RegionData, view: View, document: Document): HTMLElement {
  const month = monthShown(data, view);
  const heading = `Every figure${month === null ? '' : ` in ${formatLongMonth(month)}`}, for ${partWords(view)}`;
  if (month === null) return section(document, 'figures', heading, noData(document, 'Figures'));
  const rows = data.definitions.map((definition) => {
    const points = data.figures
      .series(selectionOf(definition.id, view))
      .points.filter((point) => point.month <= month);
    const last = points.at(-1);
    return { definition, points, point: last?.month === month ? last : null };
  });
  const table = dataTable(document, {
    caption: `${heading} (table)`,
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
  return section(document, 'figures', heading, table);
}
