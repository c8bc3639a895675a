import { tidy } from '../contracts/kit/cell.ts';
import { fieldsOf } from '../contracts/kit/contract.ts';
import { looseText } from '../contracts/kit/fields.ts';
import type { Layout } from './matchHeader.ts';
import type { Recognised } from './recognise.ts';
import { type Record as FileRecord, isEndOfFile } from './tokenise.ts';

/** A file's records by what they are; every record is in exactly one of these. */
export interface Sorted {
  /** Title rows, the `sep=` line, the header, and the header where it is repeated. */
  preamble: number;
  blank: number;
  /** Records that say again, cell by cell, what an earlier one said. */
  duplicates: number;
  /** Total rows and notes. */
  footer: number;
  /** The total rows among the footer. */
  totals: FileRecord[];
  /** Everything else: to be checked against the contract. */
  rows: FileRecord[];
}

const NOTE =
  /^(?:notes?|source|produced|printed|report|end of|created|exported|count|number of|\d+ (?:rows?|records?)|\*|†|¹)\b|^[*†¹]/i;

/** `Total`, `Grand total: 12`, `Total records: 1,234`: at the head of a record that lacks what each row must have. */
const TOTAL =
  /^(?:grand |overall |sub-?)?totals?(?: (?:rows?|records?|cases?|children|number))?:?(?: [\d,]+)?$/i;

/** Sorts the records of a recognised file. */
export function sortRecords({ layout, tokens, headerIndex }: Recognised): Sorted {
  const sorted: Sorted = { preamble: 0, blank: 0, duplicates: 0, footer: 0, totals: [], rows: [] };
  // Reports print title and header anew on every page. What is as full as a row above the header is no title.
  const required = fieldsOf(layout.contract).filter(({ meta }) => meta.required).length;
  const preamble = new Map<string, Set<string>>();
  for (const [index, { cells }] of tokens.records.slice(0, headerIndex + 1).entries()) {
    const filled = cells.map(tidy).filter((cell) => cell !== '');
    if (index < headerIndex && filled.length >= Math.max(2, required)) continue;
    const first = looseText(filled[0] ?? '');
    preamble.set(first, (preamble.get(first) ?? new Set()).add(looseRecord(cells)));
  }
  const labels = (layout.contract.printed?.total?.labels ?? []).map(looseText);
  const seen = new Set<string>();

  for (const [index, record] of tokens.records.entries()) {
    const filled = record.cells.map(tidy).filter((cell) => cell !== '');
    const text = same(record.cells);
    const first = looseText(filled[0] ?? '');
    if (filled.length === 0) sorted.blank += 1;
    else if (isEndOfFile(record)) sorted.footer += 1;
    else if (index <= headerIndex || preamble.get(first)?.has(looseRecord(record.cells)))
      sorted.preamble += 1;
    else if (labels.includes(first.replace(/:$/, ''))) sorted.totals.push(record);
    else if (filled.length === 1 && layout.width > 2 && NOTE.test(filled[0]!)) sorted.footer += 1;
    else if (TOTAL.test(filled[0]!) && lacksRequired(layout, record)) sorted.footer += 1;
    // Of a record whose cells are not its own, or do not close as they should, nobody can say that it is the same.
    else if (record.strayQuote || record.merged) sorted.rows.push(record);
    else if (seen.has(text)) sorted.duplicates += 1;
    else {
      seen.add(text);
      sorted.rows.push(record);
    }
  }
  sorted.footer += sorted.totals.length;
  return sorted;
}

const lacksRequired = ({ fields }: Layout, { cells }: FileRecord) =>
  fields.some(({ field, index }) => field.meta.required && tidy(cells[index] ?? '') === '');

/** Cells as one text, for comparing whole records: padding does not matter, and nothing else is lost. */
const same = (cells: readonly string[]) => JSON.stringify(cells.map(tidy));

/** Cells as one text in the form in which headers are compared; blank cells at the end do not matter. */
const looseRecord = (cells: readonly string[]) =>
  JSON.stringify(cells.slice(0, cells.findLastIndex((cell) => tidy(cell) !== '') + 1).map(looseText));
