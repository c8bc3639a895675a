import type { Problem } from '../../extracts/fileCheck.ts';
import type { ProblemKind } from '../../extracts/problemKinds.ts';
import { shorten } from '../../extracts/shorten.ts';
import { kindWords, verdictAdvice } from '../../words/checkWords.ts';
import { describeRecords } from '../../words/describeRecords.ts';
import { formatNumber } from '../../words/formatValue.ts';
import { verdictWords } from '../../words/verdictWords.ts';
import { dataTable } from '../dataTable.ts';
import { element } from '../element.ts';
import { paragraph } from '../section.ts';
import type { CheckedReport } from './messages.ts';

/** What was found in a file, or a sheet of it: what it is, its verdict, where its records went, and every problem. */
export function checkedReport(
  document: Document,
  id: string,
  name: string,
  report: CheckedReport,
): HTMLElement {
  const { kinds, verdict, records } = report;
  return element(
    document,
    'section',
    { 'aria-labelledby': id, class: 'checked' },
    element(document, 'h3', { id, 'data-verbatim': true }, name),
    element(
      document,
      'p',
      {},
      element(
        document,
        'strong',
        { class: verdict === 'refused' ? 'refusal' : null },
        `${verdictWords(verdict)}. `,
      ),
      verdictAdvice(verdict),
    ),
    report.title === null
      ? paragraph(document, 'It is not recognised as any extract.')
      : paragraph(document, `Recognised as: ${recognisedWords(report)}.`),
    records > 0 && paragraph(document, `Records: ${describeRecords(report)}.`),
    kinds.length === 0 && paragraph(document, 'Nothing is wrong with it.'),
    ...kinds.flatMap((kind) => kindParts(document, name, kind)),
  );
}

/** What a file was taken for, in words. */
export const recognisedWords = ({ title, extract }: Pick<CheckedReport, 'title' | 'extract'>) =>
  title === null ? 'not recognised' : `${title} (${extract})`;

/** The value that a problem is of; a long one is whole in the report that can be downloaded. */
function valueWords({ column, value }: Problem): string {
  if (column === null && value === null) return '–';
  return value === null || value === '' ? 'blank' : shorten(value);
}

function kindParts(document: Document, name: string, kind: ProblemKind): HTMLElement[] {
  const { count, shown } = kind;
  const words = count > shown.length ? `, the first ${formatNumber(shown.length)} of them` : '';
  const parts = [
    element(document, 'h4', {}, kindWords(kind)),
    dataTable<Problem>(document, {
      caption: `${name}: ${kindWords(kind)}${words}`,
      columns: [
        { header: 'Line', cell: ({ line }) => (line === null ? 'whole file' : String(line)) },
        { header: 'Column', cell: ({ column }) => column ?? '–' },
        { header: 'Value', cell: valueWords },
        { header: 'What is wrong, and what to do', cell: ({ message }) => message },
      ],
      rows: shown,
      sortable: false,
      class: 'wordy problems',
    }),
  ];
  if (count > shown.length) {
    const rest = `The first ${formatNumber(shown.length)} are shown; ${formatNumber(count - shown.length)} more are in the report that can be downloaded.`;
    parts.push(paragraph(document, rest, 'about'));
  }
  return parts;
}
