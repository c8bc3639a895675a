import { element } from '../components/element.ts';
import { noData } from '../components/noData.ts';
import { section } from '../components/section.ts';
import { tile } from '../components/tile.ts';
import { indicatorMonths } from '../publication/indicatorMonths.ts';
import { selectionOf, type View, viewQuery } from '../view/view.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { partWords } from '../words/viewWords.ts';
import { monthShown, type RegionData } from './region.ts';

/** The few indicators that are looked at first, a tile each, as they stood in the month. */
export function scorecard(data: RegionData, view: View, document: Document): HTMLElement {
  const month = monthShown(data, view);
  if (month === null) return section(document, 'scorecard', 'Headlines', noData(document, 'Headlines'));
  const rows = indicatorMonths(data.figures, data.definitions, month, (id) => selectionOf(id, view));
  const tiles = rows.map((row) =>
    tile(document, { ...row, month, href: `/indicators/${row.definition.id}${viewQuery(view)}` }),
  );
  const heading = `Headlines for ${partWords(view)} in ${formatLongMonth(month)}`;
  return section(document, 'scorecard', heading, element(document, 'ul', { class: 'tiles' }, ...tiles));
}
