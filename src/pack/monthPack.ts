import { addMonths, lastDayOfMonth } from '../calendar/isoDate.ts';
import { spineOf } from '../components/data/definitionGroups.ts';
import { element } from '../components/element.ts';
import { indicatorsTable } from '../components/indicatorsTable.ts';
import { paragraph } from '../components/section.ts';
import { FAMILY_PAGES } from '../publication/familyPages.ts';
import { figuresTo } from '../publication/figuresTo.ts';
import { indicatorMonths } from '../publication/indicatorMonths.ts';
import type { Publication } from '../publication/tables.ts';
import { realChanges } from '../regions/realChanges.ts';
import { regionData } from '../regions/regionData.ts';
import { changesFinding } from '../words/changesFinding.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { contentsOf } from './contentsOf.ts';
import { cover } from './cover.ts';
import { exceptions } from './exceptions.ts';
import { familySheet, shownOf } from './familySheet.ts';
import { legalTables, planSheet } from './legalSheets.ts';
import { notesSheet } from './notesSheet.ts';
import { questionsBy, questionsSheet } from './questionsSheet.ts';

/** The pack of a month: headlines, exceptions, a page a family, legal tables, improvement plan, questions, notes. */
export function monthPack(document: Document, publication: Publication, month: string): HTMLElement {
  const then = { ...publication, figures: figuresTo(publication.figures, month) };
  const view = { month, part: null };
  const { real } = realChanges(regionData(then, publication.definitions), view, month, { every: true });
  const finding = changesFinding(real, { view, month, ofPage: false });
  const pages = FAMILY_PAGES.map((page) => ({ page, shown: shownOf(then, page, month) }));
  const known = pages.filter(({ shown }) => shown.length > 0);
  const without = pages.filter(({ shown }) => shown.length === 0).map(({ page }) => page.title.toLowerCase());
  const spine = spineOf(publication);
  const headlines = spine.filter(({ id }) => then.figures.series({ indicator: id }).points.length > 0);
  const lacking = spine.filter((definition) => !headlines.includes(definition)).map(({ title }) => title);
  const questions = questionsBy(publication.tables.questions, lastDayOfMonth(addMonths(month, 1)));
  const open = openMonth(then, month);
  return element(
    document,
    'main',
    { class: 'pack' },
    cover(document, publication, {
      title: `Challenge pack: ${formatLongMonth(month)}`,
      finding: `${finding}.`,
      note:
        open && paragraph(document, `${formatLongMonth(month)} had not ended: its figures are provisional.`),
      contents: contentsOf(
        known.map(({ page }) => page),
        publication.summary,
      ),
    }),
    element(
      document,
      'section',
      { class: 'headlines', 'aria-labelledby': 'headlines' },
      element(document, 'h2', { id: 'headlines' }, `Headlines in ${formatLongMonth(month)}`),
      indicatorsTable(document, {
        caption: `The figures that are looked at first, for the whole service in ${formatLongMonth(month)}`,
        rows: indicatorMonths(then.figures, headlines, month),
        month,
      }),
      lacking.length > 0 && paragraph(document, `No data yet: ${lacking.join(', ')}.`, 'about'),
    ),
    exceptions(document, finding, real),
    ...known.map(({ page }) => familySheet(document, then, { page, month, real })),
    ...(publication.summary.disclosure === null
      ? [legalTables(document, publication, month), planSheet(document, publication)]
      : []),
    questionsSheet(document, questions),
    notesSheet(document, publication, { shown: known.flatMap(({ shown }) => shown), without }),
  );
}

/** Whether any figure of the month is of a month that had not ended. */
function openMonth({ definitions, figures }: Publication, month: string): boolean {
  return definitions.some(({ id }) => figures.point({ indicator: id }, month)?.provisional ?? false);
}
