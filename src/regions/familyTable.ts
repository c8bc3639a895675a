import { indicatorsTable } from '../components/indicatorsTable.ts';
import { noData } from '../components/noData.ts';
import { section } from '../components/section.ts';
import { indicatorMonths } from '../publication/indicatorMonths.ts';
import { selectionOf, type View, viewQuery } from '../view/view.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { partWords } from '../words/viewWords.ts';
import { monthShown, type RegionData } from './region.ts';

/** Every indicator of the page as it stood in the month, each a link to its own page. */
export function familyTable(data: RegionData, view: View, document: Document): HTMLElement {
  const month = monthShown(data, view);
  const heading = `Every figure${month === null ? '' : ` in ${formatLongMonth(month)}`}, for ${partWords(view)}`;
  if (month === null) return section(document, 'figures', heading, noData(document, 'Figures'));
  const table = indicatorsTable(document, {
    caption: `${heading} (table)`,
    rows: indicatorMonths(data.figures, data.definitions, month, (id) => selectionOf(id, view)),
    month,
    href: (id) => `/indicators/${id}${viewQuery(view)}`,
  });
  return section(document, 'figures', heading, table);
}
