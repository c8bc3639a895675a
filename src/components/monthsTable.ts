import type { Point } from '../publication/series.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';
import { formatChange } from '../words/formatChange.ts';
import { formatMonth } from '../words/formatMonth.ts';
import { formatCount, formatFigure } from '../words/formatValue.ts';
import { targetWords } from '../words/targetWords.ts';
import { variationWords } from '../words/variationWords.ts';
import { type Column, dataTable } from './dataTable.ts';

/** The months of a series, the latest first: what a control chart shows, in figures and words. */
export function monthsTable(
  document: Document,
  { title, unit, id }: IndicatorDefinition,
  points: readonly Point[],
  whose: string,
): HTMLElement {
  const shares = points.some(({ denominator }) => denominator !== null);
  const targets = points.some(({ target }) => target !== null);
  const number = (header: string, cell: (point: Point) => string, sort?: (point: Point) => number | null) =>
    ({ header, align: 'number', cell, sort }) as Column<Point>;
  const columns: Column<Point>[] = [
    {
      header: 'Month',
      cell: ({ month, provisional }) => `${formatMonth(month)}${provisional ? ' (provisional)' : ''}`,
      sort: ({ month }) => month,
    },
    number(
      UNIT_HEADERS[unit],
      (point) => formatFigure(point, unit),
      ({ value }) => value,
    ),
    ...(shares || unit === 'days'
      ? [
          number(
            unit === 'days' ? 'Of so many' : 'Numerator',
            ({ numerator }) => formatCount(numerator),
            (point) => point.numerator,
          ),
        ]
      : []),
    ...(shares
      ? [
          number(
            'Denominator',
            ({ denominator, marker }) =>
              denominator === null && marker !== 'c' ? '' : formatCount(denominator),
            (point) => point.denominator,
          ),
        ]
      : []),
    number(
      'On the month before',
      ({ uplift }) => (uplift === null ? '' : formatChange(uplift, unit)),
      ({ uplift }) => uplift,
    ),
    number(
      'On the same month last year',
      ({ uplift_on_last_year: change }) => (change === null ? '' : formatChange(change, unit)),
      ({ uplift_on_last_year }) => uplift_on_last_year,
    ),
    ...(targets ? [{ header: 'Target', cell: (point: Point) => targetWords(point, unit) }] : []),
    { header: 'What the chart says', cell: ({ variation }) => variationWords(variation) },
  ];
  return dataTable(document, {
    caption: `${title} by month, ${whose} (${id})`,
    columns,
    rows: [...points].reverse(),
    class: 'compact',
  });
}

const UNIT_HEADERS: Record<IndicatorDefinition['unit'], string> = {
  count: 'Number',
  percent: 'Per cent',
  rate_per_10000: 'Per 10,000',
  days: 'Days (median)',
  ratio: 'Ratio',
};
