import { monthOf } from '../calendar/isoDate.ts';
import type { PanelDateRow } from '../publication/trackerTables.ts';
import { formatLongMonth, formatMonth } from '../words/formatMonth.ts';
import { panelDays, panelHeard } from '../words/panelWords.ts';
import { type Column, dataTable } from './dataTable.ts';
import { element } from './element.ts';

/** A panel and the days on which it is to meet. */
interface PanelRow {
  panel: string;
  frequency: string;
  dates: PanelDateRow[];
}

/** On which days each panel meets, month by month, with what becomes of bank holidays; and what was heard of what was expected. */
export function panelsCalendar(document: Document, dates: readonly PanelDateRow[]): HTMLElement {
  const months = [...new Set(dates.map(({ planned_for }) => monthOf(planned_for)))].sort();
  const rows = [...new Set(dates.map(({ panel }) => panel))].map((panel): PanelRow => {
    const own = dates.filter((date) => date.panel === panel);
    return { panel, frequency: own[0]!.frequency, dates: own };
  });
  const recorded = dates.some(({ items_expected }) => items_expected !== null);
  const span =
    months.length > 0 ? `, ${formatLongMonth(months[0]!)} to ${formatLongMonth(months.at(-1)!)}` : '';
  return dataTable(document, {
    caption: `Days on which panels meet${span}`,
    columns: [
      { header: 'Panel', cell: ({ panel }) => panel },
      { header: 'Rhythm', cell: ({ frequency }) => frequency },
      ...months.map(
        (month): Column<PanelRow> => ({
          header: formatMonth(month),
          cell: (row) => {
            const days = panelDays(row.dates.filter(({ planned_for }) => monthOf(planned_for) === month));
            return days.flatMap((day, at) => [
              at > 0 ? ', ' : '',
              element(document, 'span', { class: 'nowrap' }, day),
            ]);
          },
        }),
      ),
      ...(recorded
        ? [{ header: 'Items heard of those expected', cell: ({ dates: own }: PanelRow) => panelHeard(own) }]
        : []),
    ],
    rows: rows.sort((a, b) => a.panel.localeCompare(b.panel, 'en')),
    sortable: false,
    class: 'compact',
    empty: 'Days on which panels meet',
  });
}
