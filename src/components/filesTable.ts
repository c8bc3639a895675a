import type { FileRow } from '../publication/tables.ts';
import { describeRecords } from '../words/describeRecords.ts';
import { formatDate } from '../words/formatDate.ts';
import { formatNumber } from '../words/formatValue.ts';
import { verdictWords } from '../words/verdictWords.ts';
import { dataTable } from './dataTable.ts';

/** A file's name, with its sheet where it is one of a workbook. */
export function fileName(file: Pick<FileRow, 'name' | 'sheet'>): string {
  return file.sheet === null ? file.name : `${file.name}, sheet ${file.sheet}`;
}

/** Every file read: what it was taken for, where each of its records went, how it was written, and what became of it. */
export function filesTable(document: Document, files: FileRow[]): HTMLElement {
  const names = new Map(files.map((file) => [file.file_id, fileName(file)]));
  return dataTable<FileRow>(document, {
    caption: 'Files read',
    columns: [
      { header: 'File', cell: fileName },
      { header: 'Read as', cell: (file) => extractWords(file.extract) },
      {
        header: 'As at',
        cell: (file) => (file.as_at ? formatDate(file.as_at) : '–'),
        sort: (file) => file.as_at,
      },
      { header: 'Records', cell: describeRecords, sort: (file) => file.records },
      {
        header: 'Bytes',
        align: 'number',
        cell: (file) => formatNumber(file.bytes),
        sort: (file) => file.bytes,
      },
      { header: 'Encoding', cell: (file) => file.encoding ?? 'not known' },
      { header: 'Verdict', cell: (file) => verdictWords(file.verdict) },
      {
        header: 'In force',
        cell: (file) => {
          if (file.verdict === 'refused') return 'no: refused';
          if (file.superseded_by === null) return 'yes';
          return `no: superseded by ${names.get(file.superseded_by) ?? 'a later file'}`;
        },
      },
    ],
    rows: files,
    class: 'wordy files',
  });
}

/** The id of an extract in words: `legal_to_issue` is `legal to issue`. */
export function extractWords(extract: string | null): string {
  return extract === null ? 'not recognised' : extract.replaceAll('_', ' ');
}
