import { addMonths } from '../calendar/isoDate.ts';
import { orderMembers } from '../charts/orderMembers.ts';
import { pointOf, type Series } from '../publication/series.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';
import { breakdownWords } from '../words/breakdownWords.ts';
import { formatChange } from '../words/formatChange.ts';
import { formatLongMonth, formatMonth } from '../words/formatMonth.ts';
import { formatCount, formatFigure } from '../words/formatValue.ts';
import { variationWords } from '../words/variationWords.ts';
import { dataTable } from './dataTable.ts';

export interface MembersTableOptions {
  definition: IndicatorDefinition;
  breakdown: string;
  members: readonly Series[];
  month: string;
}

/** The members of a breakdown in a month, the worst first: value, what it is made of, changes and what the chart says. */
export function membersTable(
  document: Document,
  { definition, breakdown, members, month }: MembersTableOptions,
): HTMLElement {
  const { unit, title, better } = definition;
  const rows = orderMembers(
    members.map((series) => {
      const point = pointOf(series, month);
      return { member: series.member, point, value: point?.value ?? null };
    }),
    better,
  );
  const shares = rows.some(({ point }) => point?.denominator != null);
  return dataTable(document, {
    caption: `${title} by ${breakdownWords(breakdown).toLowerCase()} in ${formatLongMonth(month)}`,
    columns: [
      { header: breakdownWords(breakdown), cell: ({ member }) => member },
      {
        header: formatMonth(month),
        align: 'number',
        cell: ({ point }) => (point ? formatFigure(point, unit) : ''),
        sort: ({ value }) => value,
      },
      ...(shares
        ? [
            {
              header: 'Numerator of denominator',
              align: 'number' as const,
              cell: ({ point }: (typeof rows)[number]) =>
                point && (point.denominator !== null || point.marker === 'c')
                  ? `${formatCount(point.numerator)} of ${formatCount(point.denominator)}`
                  : '',
              sort: ({ point }: (typeof rows)[number]) => point?.denominator ?? null,
            },
          ]
        : []),
      {
        header: `On ${formatMonth(addMonths(month, -1))}`,
        align: 'number',
        cell: ({ point }: (typeof rows)[number]) =>
          point?.uplift == null ? '' : formatChange(point.uplift, unit),
        sort: ({ point }) => point?.uplift ?? null,
      },
      {
        header: `On ${formatMonth(addMonths(month, -12))}`,
        align: 'number',
        cell: ({ point }) =>
          point?.uplift_on_last_year == null ? '' : formatChange(point.uplift_on_last_year, unit),
        sort: ({ point }) => point?.uplift_on_last_year ?? null,
      },
      {
        header: 'What the chart says',
        cell: ({ point }: (typeof rows)[number]) => (point ? variationWords(point.variation) : ''),
      },
    ],
    rows,
    class: 'compact',
  });
}
