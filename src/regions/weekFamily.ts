import { type Column, dataTable } from '../components/dataTable.ts';
import { element } from '../components/element.ts';
import { paragraph, section } from '../components/section.ts';
import { FAMILIES } from '../publication/families.ts';
import { type WeeklyFigures, weeklyFigures, weeksOf } from '../publication/weeks.ts';
import { type View, viewQuery } from '../view/view.ts';
import { formatChange } from '../words/formatChange.ts';
import { formatDate } from '../words/formatDate.ts';
import { formatValue } from '../words/formatValue.ts';
import { partWords } from '../words/viewWords.ts';
import type { RegionData } from './region.ts';

/** The indicators of the family `of` by week, of the part of the service that is shown. */
export function weekFamily(data: RegionData, view: View, document: Document, of = ''): HTMLElement {
  const title = FAMILIES[of as keyof typeof FAMILIES];
  if (title === undefined) throw new Error(`there is no family "${of}"`);
  const weeks = weeksOf(data.weekly);
  const definitions = data.definitions.filter(({ family }) => family === of);
  const figures = weeklyFigures(definitions, data.weekly, view.part);
  const columns: Column<WeeklyFigures>[] = [
    {
      header: 'Indicator',
      cell: ({ definition: { id, title: name } }) =>
        element(document, 'a', { href: `/indicators/${id}${viewQuery(view)}` }, name),
      sort: ({ definition }) => definition.title,
    },
    ...weeks.map(
      (week, at): Column<WeeklyFigures> => ({
        header: `Week of ${formatDate(week).replace(/ \d{4}$/, '')}`,
        align: 'number',
        cell: ({ definition, rows }) => {
          const row = rows[at];
          return row ? formatValue(row.value, definition.unit) : 'no data';
        },
        sort: ({ rows }) => rows[at]?.value ?? null,
      }),
    ),
    {
      header: 'On the week before',
      align: 'number',
      cell: ({ definition, rows }) => {
        const [before, now] = [rows.at(-2)?.value ?? null, rows.at(-1)?.value ?? null];
        return before === null || now === null ? '' : formatChange(now - before, definition.unit);
      },
    },
  ];
  const whose = view.part === null ? '' : `, ${partWords(view)}`;
  return section(
    document,
    `weeks-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
    title,
    figures.length > 0
      ? dataTable(document, {
          caption: `${title}, by week${whose}`,
          columns,
          rows: figures,
          class: 'compact',
        })
      : paragraph(document, `No figures by week for ${partWords(view)}.`, 'about'),
  );
}
