import { checkedFinding } from '../../words/checkWords.ts';
import { describeRecords } from '../../words/describeRecords.ts';
import { formatNumber } from '../../words/formatValue.ts';
import { verdictWords } from '../../words/verdictWords.ts';
import { dataTable } from '../dataTable.ts';
import { element } from '../element.ts';
import { fileName } from '../filesTable.ts';
import { paragraph } from '../section.ts';
import { checkedReport, recognisedWords } from './checkedReport.ts';
import type { CheckedFile, CheckedReport } from './messages.ts';

/** The results of a check, and what of them the page acts on. */
export interface CheckResults {
  whole: HTMLElement;
  heading: HTMLHeadingElement;
  download: HTMLButtonElement;
}

interface Entry {
  id: string;
  name: string;
  report: CheckedReport;
}

const RECORDS =
  'Records of a file are title rows and headers (preamble), rows accepted, rows set aside (quarantined), exact duplicates, ' +
  'blank lines, and totals and notes (footer); the parts always add up.';

/** What was found in each file: all of them in one table where there are several, then each by itself. */
export function checkResults(document: Document, files: readonly CheckedFile[]): CheckResults {
  const entries = entriesOf(files.flatMap(({ reports }) => reports));
  const finding = checkedFinding(entries.map(({ report }) => report));
  const heading = element(document, 'h2', { id: 'checked', tabindex: -1 }, finding);
  const download = element(document, 'button', { type: 'button' }, 'Download this report (CSV)');
  const whole = element(
    document,
    'section',
    { 'aria-labelledby': 'checked', class: 'checked-files' },
    heading,
    element(document, 'p', { class: 'download' }, download),
    paragraph(document, RECORDS, 'about'),
    entries.length > 1 && summary(document, entries),
    ...entries.map(({ id, name, report }) => checkedReport(document, id, name, report)),
  );
  return { whole, heading, download };
}

/** Files may come from several folders, so that two have one name. */
function entriesOf(reports: readonly CheckedReport[]): Entry[] {
  const seen = new Map<string, number>();
  return reports.map((report, at) => {
    const name = fileName({ name: report.file, sheet: report.sheet });
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { id: `checked-${at + 1}`, name: times === 1 ? name : `${name} (${times})`, report };
  });
}

function summary(document: Document, entries: Entry[]): HTMLElement {
  const count = ({ report }: Entry, severity: string) =>
    report.kinds.filter((kind) => kind.severity === severity).reduce((sum, kind) => sum + kind.count, 0);
  return dataTable<Entry>(document, {
    caption: 'Files checked',
    columns: [
      { header: 'File', cell: ({ id, name }) => element(document, 'a', { href: `#${id}` }, name) },
      { header: 'Recognised as', cell: ({ report }) => recognisedWords(report) },
      { header: 'Verdict', cell: ({ report }) => verdictWords(report.verdict) },
      {
        header: 'Records',
        cell: ({ report }) => (report.records > 0 ? describeRecords(report) : 'none read'),
      },
      { header: 'Errors', align: 'number', cell: (entry) => formatNumber(count(entry, 'error')) },
      { header: 'Warnings', align: 'number', cell: (entry) => formatNumber(count(entry, 'warning')) },
    ],
    rows: entries,
    sortable: false,
    class: 'wordy',
  });
}
