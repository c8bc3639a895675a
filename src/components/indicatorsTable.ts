import { addMonths } from '../calendar/isoDate.ts';
import { sparkline } from '../charts/sparkline.ts';
import { variationMark } from '../charts/variationMark.ts';
import type { IndicatorMonth } from '../publication/indicatorMonths.ts';
import { formatChange } from '../words/formatChange.ts';
import { formatMonth } from '../words/formatMonth.ts';
import { lackingWords } from '../words/hiddenWords.ts';
import { shortValue } from '../words/shortValue.ts';
import { targetWords } from '../words/targetWords.ts';
import { variationWords } from '../words/variationWords.ts';
import { dataTable } from './dataTable.ts';
import { element } from './element.ts';

/**
 * Indicators side by side in one month: value, the last 24 months small, changes, target and what the control chart says.
 * @param options.href the page of an indicator; without it the names are no links
 */
export function indicatorsTable(
  document: Document,
  options: { caption: string; rows: IndicatorMonth[]; month: string; href?: (id: string) => string },
): HTMLElement {
  const { caption, rows, month, href } = options;
  return dataTable(document, {
    caption,
    rows,
    columns: [
      {
        header: 'Indicator',
        cell: ({ definition: { id, title } }) =>
          href ? element(document, 'a', { href: href(id) }, title) : title,
        sort: ({ definition: { title } }) => title,
      },
      {
        header: formatMonth(month),
        align: 'number',
        cell: ({ point, definition: { unit } }) =>
          point === null || point.value === null ? lackingWords(point) : shortValue(point.value, unit),
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
