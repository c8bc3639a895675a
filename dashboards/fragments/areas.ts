import { groupByArea } from '../../src/components/data/definitionGroups.ts';
import { indicatorsTable } from '../../src/components/indicatorsTable.ts';
import { noData } from '../../src/components/noData.ts';
import { paragraph, section } from '../../src/components/section.ts';
import { indicatorMonths } from '../../src/publication/indicatorMonths.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { monthShown } from '../../src/regions/region.ts';
import { regionData } from '../../src/regions/regionData.ts';
import { WHOLE } from '../../src/view/view.ts';
import { areasFinding } from '../../src/words/areasFinding.ts';
import { formatLongMonth } from '../../src/words/formatMonth.ts';
import { render } from './render.ts';

/** `areas/…`: each of Ofsted's nine areas with its indicators. */
export function areasFragments(publication: Publication, document: Document): [string, string][] {
  const areas = groupByArea(publication);
  const month = monthShown(regionData(publication, publication.definitions), WHOLE);
  const real = publication.tables.changes.filter(
    ({ breakdown, kind, direction }) => breakdown === 'all' && kind === 'real' && direction === 'worse',
  );
  const parts = areas.map(({ id, title, definitions }) => {
    const worse = real.filter(({ indicator }) => definitions.some((each) => each.id === indicator)).length;
    return section(
      document,
      `area-${id}`,
      title,
      paragraph(document, areasFinding(worse, definitions.length, month)),
      month === null || definitions.length === 0
        ? noData(document)
        : indicatorsTable(document, {
            caption: `${title}, ${formatLongMonth(month)}`,
            rows: indicatorMonths(publication.figures, definitions, month),
            month,
            href: (indicator) => `/indicators/${indicator}`,
          }),
    );
  });
  const touched = areas.filter(({ definitions }) =>
    real.some(({ indicator }) => definitions.some(({ id }) => id === indicator)),
  ).length;
  const finding =
    month === null
      ? 'No data yet.'
      : `In ${formatLongMonth(month)} figures moved for the worse, beyond what varies from month to month, in ${touched} of ${areas.length} areas.`;
  return [
    ['areas/finding', render(paragraph(document, finding, 'lead'))],
    ['areas/areas', render(...parts)],
  ];
}
