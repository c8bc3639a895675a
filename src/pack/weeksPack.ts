import { element } from '../components/element.ts';
import { paragraph } from '../components/section.ts';
import { definitionsOf } from '../publication/definitionsOf.ts';
import { FAMILY_PAGES } from '../publication/familyPages.ts';
import type { IndicatorDefinition, Publication } from '../publication/tables.ts';
import { isOverdue } from '../publication/weeks.ts';
import { countOf } from '../words/countOf.ts';
import { describeLate } from '../words/describeLate.ts';
import { periodWords } from '../words/periodWords.ts';
import { cover } from './cover.ts';
import { planSheet } from './legalSheets.ts';
import { notesSheet } from './notesSheet.ts';
import type { PackPeriod } from './period.ts';
import { sheet } from './sheet.ts';
import { weeksTable } from './weeksTable.ts';

const ABOUT =
  'Each week is named by its Monday. A share has no figure in a week in which there was nothing to count ("none").';

/** The weeks that a government adviser looks at: what is overdue first, then what is told by week, and the improvement plan. */
export function weeksPack(
  document: Document,
  publication: Publication,
  period: Extract<PackPeriod, { kind: 'weeks' }>,
): HTMLElement {
  const { weeks } = period;
  const wanted = new Set(weeks);
  const rows = publication.tables.weekly.filter((row) => row.breakdown === 'all' && wanted.has(row.week));
  const told = new Set(rows.map(({ indicator }) => indicator));
  const pages = FAMILY_PAGES.map((page) => ({
    page,
    shown: definitionsOf(publication, page).filter(({ id }) => told.has(id)),
  }));
  const known = pages.filter(({ shown }) => shown.length > 0);
  const late = known.flatMap(({ shown }) => shown.filter(isOverdue));
  const table = (title: string, definitions: IndicatorDefinition[]) =>
    weeksTable(document, { caption: `${title}, by week, for the whole service`, rows, definitions, weeks });
  const finding = describeLate(late, rows, weeks);
  return element(
    document,
    'main',
    { class: 'pack' },
    cover(document, publication, {
      title: `Week by week: ${periodWords(period)}`,
      finding: `${finding}.`,
      note: paragraph(document, ABOUT, 'about'),
      contents: [
        { id: 'overdue-by-week', title: 'What is overdue' },
        { id: 'by-week', title: 'What is told by week' },
        { id: 'improvement-plan', title: 'Improvement plan' },
        { id: 'notes', title: 'Notes' },
      ],
    }),
    sheet(document, 'overdue-by-week', finding, table('What is overdue', late)),
    sheet(
      document,
      'by-week',
      `${countOf(told.size, 'figure')} week by week, by family`,
      ...known.map(({ page, shown }) =>
        element(
          document,
          'section',
          { 'aria-labelledby': page.id },
          element(document, 'h3', { id: page.id }, page.title),
          table(page.title, shown),
        ),
      ),
    ),
    planSheet(document, publication),
    notesSheet(document, publication, {
      shown: known.flatMap(({ shown }) => shown),
      without: pages
        .filter(({ shown }) => shown.length === 0)
        .map(({ page }) => `${page.title.toLowerCase()} by week`),
    }),
  );
}
