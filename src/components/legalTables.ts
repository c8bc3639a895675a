import type { Publication } from '../publication/tables.ts';
import { describeLargest } from '../words/describeLargest.ts';
import { aboutLine } from './aboutLine.ts';
import { caseTypeTableView } from './caseTypeTableView.ts';
import { downloadLine } from './chartFigure.ts';
import { caseTypeTable } from './data/caseTypeTable.ts';
import { toIssueFinding } from './data/keyFindings.ts';
import { firstOf } from './data/sourceOf.ts';
import { noData } from './noData.ts';
import { section } from './section.ts';

const LIVE = 'legal_live_cases';
const TO_ISSUE = 'legal_cases_to_issue';
const FIGURES = '/published/indicators.csv';

/** The cases themselves come before the table that is printed of them. */
const LIVE_FROM = ['legal_cases', 'legal_summary'];

/** Table A: live cases by type, as a scrutiny committee knows it. */
export function liveCasesSection(publication: Publication, document: Document): HTMLElement {
  const table = caseTypeTable(publication, LIVE, 'legal_summary');
  if (!table) return section(document, 'live-cases', 'Live cases by type', noData(document));
  const latest = table.rows.map((row) => ({ member: row.item, value: row.byMonth.at(-1)!.value }));
  const total = table.total.byMonth.at(-1)!.value;
  return section(
    document,
    'live-cases',
    describeLargest('live cases', latest, total, table.latest) ?? 'Live cases by type',
    caseTypeTableView(document, table, {
      id: 'live-cases-note',
      caption: 'Table A. Live cases by type, at month end',
    }),
    aboutLine(document, publication, firstOf(publication.tables, LIVE_FROM)),
    downloadLine(document, FIGURES, 'Download these figures (CSV)'),
  );
}

/** Table B: cases yet to be issued. */
export function toIssueSection(publication: Publication, document: Document): HTMLElement {
  const table = caseTypeTable(publication, TO_ISSUE, 'legal_to_issue');
  return section(
    document,
    'to-issue',
    toIssueFinding(publication),
    table
      ? caseTypeTableView(document, table, {
          id: 'to-issue-note',
          caption: 'Table B. Cases yet to be issued, at month end',
        })
      : noData(document),
    aboutLine(document, publication, firstOf(publication.tables, ['legal_cases', 'legal_to_issue'])),
    downloadLine(document, FIGURES, 'Download these figures (CSV)'),
  );
}
