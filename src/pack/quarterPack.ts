import { addMonths, lastDayOfMonth } from '../calendar/isoDate.ts';
import { changesList } from '../components/changesList.ts';
import { spineOf } from '../components/data/definitionGroups.ts';
import { element } from '../components/element.ts';
import { paragraph } from '../components/section.ts';
import { FAMILY_PAGES } from '../publication/familyPages.ts';
import { figuresTo } from '../publication/figuresTo.ts';
import type { IndicatorDefinition, Publication } from '../publication/tables.ts';
import { realChanges } from '../regions/realChanges.ts';
import { regionData } from '../regions/regionData.ts';
import { changesFinding } from '../words/changesFinding.ts';
import { monthName } from '../words/formatMonth.ts';
import { periodWords } from '../words/periodWords.ts';
import { contentsOf } from './contentsOf.ts';
import { cover } from './cover.ts';
import { exceptions } from './exceptions.ts';
import { familyChanges, shownOf } from './familySheet.ts';
import { legalTables, planSheet } from './legalSheets.ts';
import { notesSheet } from './notesSheet.ts';
import type { PackPeriod } from './period.ts';
import { quarterTable } from './quarterTable.ts';
import { questionsBy, questionsSheet } from './questionsSheet.ts';
import { sheet } from './sheet.ts';

const BLANKS =
  'Three months and year to date are of what happens in a month, the year from April; what is counted at the end of a month has neither.';

/** The progress report of a quarter: its three months side by side, what changed by the last, legal tables, plan, questions. */
export function quarterPack(
  document: Document,
  publication: Publication,
  period: Extract<PackPeriod, { kind: 'quarter' }>,
): HTMLElement {
  const { months } = period;
  const last = months.at(-1)!;
  const then = { ...publication, figures: figuresTo(publication.figures, last) };
  const view = { month: last, part: null };
  const { real } = realChanges(regionData(then, publication.definitions), view, last, { every: true });
  const finding = changesFinding(real, { view, month: last, ofPage: false });
  const inQuarter = ({ id }: IndicatorDefinition) =>
    months.some((month) => then.figures.point({ indicator: id }, month) !== null);
  const pages = FAMILY_PAGES.map((page) => ({ page, shown: shownOf(then, page, last).filter(inQuarter) }));
  const known = pages.filter(({ shown }) => shown.length > 0);
  const span = `${monthName(months[0]!)} to ${monthName(last)}`;
  const table = (title: string, definitions: IndicatorDefinition[]) =>
    quarterTable(document, {
      caption: `${title}: ${span}, for the whole service`,
      figures: then.figures,
      definitions,
      months,
    });
  return element(
    document,
    'main',
    { class: 'pack' },
    cover(document, publication, {
      title: `Progress report: ${periodWords(period)}`,
      finding: `${finding}.`,
      note: null,
      contents: contentsOf(
        known.map(({ page }) => page),
        publication.summary,
      ),
    }),
    sheet(
      document,
      'headlines',
      `Headlines, ${span}`,
      table('The figures that are looked at first', spineOf(publication).filter(inQuarter)),
      paragraph(document, BLANKS, 'about'),
    ),
    exceptions(document, finding, real),
    ...known.map(({ page, shown }) => {
      const { own, heading } = familyChanges(page, shown, { month: last, real });
      return sheet(document, page.id, heading, changesList(document, own), table(page.title, shown));
    }),
    ...(publication.summary.disclosure === null
      ? [legalTables(document, publication, last), planSheet(document, publication)]
      : []),
    questionsSheet(document, questionsBy(publication.tables.questions, lastDayOfMonth(addMonths(last, 1)))),
    notesSheet(document, publication, {
      shown: known.flatMap(({ shown }) => shown),
      without: pages.filter(({ shown }) => shown.length === 0).map(({ page }) => page.title.toLowerCase()),
    }),
  );
}
