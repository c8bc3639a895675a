import { dataTable } from '../components/dataTable.ts';
import { section } from '../components/section.ts';
import type { QuestionRow } from '../publication/tables.ts';
import { formatDate } from '../words/formatDate.ts';
import { NO_DATA } from '../words/formatValue.ts';
import { questionsFinding } from '../words/questionsFinding.ts';
import { sheet } from './sheet.ts';

/** The questions of the last session by a day, and of earlier ones those that are not answered. */
export function questionsBy(questions: readonly QuestionRow[], day: string): QuestionRow[] {
  const asked = questions.filter(({ session }) => session <= day);
  const last = asked
    .map(({ session }) => session)
    .sort()
    .at(-1);
  return asked
    .filter(({ session, status }) => session === last || status !== 'Answered')
    .sort((a, b) => b.session.localeCompare(a.session));
}

/** What members asked last time, and what they were answered. */
export function questionsSheet(document: Document, rows: QuestionRow[]): HTMLElement {
  const finding = questionsFinding(rows);
  // That nothing was asked needs no page of its own.
  if (rows.length === 0) return section(document, 'questions', finding);
  return sheet(
    document,
    'questions',
    finding,
    dataTable(document, {
      caption: 'What members asked, and what they were answered',
      columns: [
        { header: 'Session', cell: ({ session }) => formatDate(session) },
        { header: 'Asked by', cell: ({ asked_by }) => asked_by ?? NO_DATA },
        { header: 'Question', cell: ({ question }) => question },
        {
          header: 'Answer',
          cell: ({ answer, answered_on }) =>
            answer === null
              ? 'No answer yet'
              : `${answer}${answered_on === null ? '' : ` (${formatDate(answered_on)})`}`,
        },
        { header: 'Status', cell: ({ status }) => status },
      ],
      rows,
      sortable: false,
      class: 'wordy',
    }),
  );
}
