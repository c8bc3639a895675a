import { variationMark } from '../charts/variationMark.ts';
import { dataTable } from '../components/dataTable.ts';
import type { Figures } from '../publication/figures.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';
import { formatMonth } from '../words/formatMonth.ts';
import { lackingWords } from '../words/hiddenWords.ts';
import { shortValue } from '../words/shortValue.ts';
import { targetWords } from '../words/targetWords.ts';
import { variationWords } from '../words/variationWords.ts';

/**
 * Indicators with the months of a quarter side by side, the three together and the year to date. What stands at a month's
 * end has no sum: both are left blank.
 */
export function quarterTable(
  document: Document,
  options: {
    caption: string;
    figures: Figures;
    definitions: IndicatorDefinition[];
    months: readonly string[];
  },
): HTMLElement {
  const { caption, figures, definitions, months } = options;
  const last = months.at(-1)!;
  const at = (id: string, month: string) => figures.point({ indicator: id }, month);
  const words = (value: number | null | undefined, unit: IndicatorDefinition['unit'], lacking = '') =>
    value === null || value === undefined ? lacking : shortValue(value, unit);
  return dataTable<IndicatorDefinition>(document, {
    caption,
    columns: [
      { header: 'Indicator', cell: ({ title }) => title },
      ...months.map((month) => ({
        header: formatMonth(month),
        align: 'number' as const,
        cell: ({ id, unit }: IndicatorDefinition) => {
          const point = at(id, month);
          return words(point?.value, unit, lackingWords(point));
        },
      })),
      {
        header: 'Three months',
        align: 'number',
        cell: ({ id, unit }) => words(at(id, last)?.rolling_3, unit),
      },
      {
        header: 'Year to date',
        align: 'number',
        cell: ({ id, unit }) => words(at(id, last)?.year_to_date, unit),
      },
      {
        header: 'Target',
        cell: ({ id, unit }) => {
          const point = at(id, last);
          return point ? targetWords(point, unit) : '';
        },
      },
      {
        header: 'What the chart says',
        cell: ({ id }) => {
          const variation = at(id, last)?.variation ?? null;
          return [variationMark(variation, {}, document), ' ', variationWords(variation)];
        },
      },
    ],
    rows: definitions,
    sortable: false,
    class: 'compact',
  });
}
