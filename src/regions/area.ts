import { indicatorsTable } from '../components/indicatorsTable.ts';
import { noData } from '../components/noData.ts';
import { paragraph, section } from '../components/section.ts';
import { indicatorMonths } from '../publication/indicatorMonths.ts';
import { OFSTED_AREAS } from '../publication/ofstedAreas.ts';
import { selectionOf, type View, viewQuery } from '../view/view.ts';
import { areasFinding } from '../words/areasFinding.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { partWords } from '../words/viewWords.ts';
import { worseOf } from './realChanges.ts';
import { monthShown, type RegionData } from './region.ts';

/** One of Ofsted's areas, `of` its id: how many of its figures moved for the worse, and every one of them. */
export function area(data: RegionData, view: View, document: Document, of = ''): HTMLElement {
  const title = OFSTED_AREAS[of as keyof typeof OFSTED_AREAS];
  if (title === undefined) throw new Error(`"${of}" is none of Ofsted's areas`);
  const month = monthShown(data, view);
  const definitions = data.definitions.filter(({ areas }) => areas.includes(of));
  const worse = month === null ? 0 : worseOf({ ...data, definitions }, view, month).size;
  return section(
    document,
    `area-${of}`,
    title,
    paragraph(document, areasFinding(worse, definitions.length, month)),
    month === null || definitions.length === 0
      ? noData(document)
      : indicatorsTable(document, {
          caption: `${title}, ${formatLongMonth(month)}, for ${partWords(view)}`,
          rows: indicatorMonths(data.figures, definitions, month, (id) => selectionOf(id, view)),
          month,
          href: (id) => `/indicators/${id}${viewQuery(view)}`,
        }),
  );
}

/** In how many of the areas figures moved for the worse. */
export function areasLead(data: RegionData, view: View, document: Document): HTMLElement {
  const month = monthShown(data, view);
  if (month === null) return paragraph(document, 'No data yet.', 'lead');
  const worse = worseOf(data, view, month);
  const touched = new Set(data.definitions.flatMap(({ id, areas }) => (worse.has(id) ? areas : [])));
  const whose = view.part === null ? '' : ` of ${partWords(view)}`;
  const words = `In ${formatLongMonth(month)} figures${whose} moved for the worse, beyond what varies from month to month, in ${touched.size} of ${Object.keys(OFSTED_AREAS).length} areas.`;
  return paragraph(document, words, 'lead');
}
