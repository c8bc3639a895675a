import { tidy } from '../contracts/kit/cell.ts';
import { looseText } from '../contracts/kit/fields.ts';
import type { Recognised } from './recognise.ts';
import { END_OF_FILE, type Record as FileRecord } from './tokenise.ts';

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

const NOTE = /^(?:notes?|source|produced|printed|report|end of|created|exported|\*|†|¹)\b|^[*†¹]/i;

/** Sorts the records of a recognised file. */
export function sortRecords({ layout, tokens, headerIndex }: Recognised): Sorted {
  const sorted: Sorted = { preamble: 0, blank: 0, duplicates: 0, footer: 0, totals: [], rows: [] };
  const header = same(tokens.records[headerIndex]!.cells);
  const labels = (layout.contract.printed?.total?.labels ?? []).map(looseText);
  const seen = new Set<string>();

  for (const [index, record] of tokens.records.entries()) {
    const filled = record.cells.map(tidy).filter((cell) => cell !== '');
    const text = same(record.cells);
    if (filled.length === 0) sorted.blank += 1;
    else if (record.raw === END_OF_FILE) sorted.footer += 1;
    else if (index <= headerIndex || text === header) sorted.preamble += 1;
    else if (labels.includes(looseText(filled[0]!).replace(/:$/, ''))) sorted.totals.push(record);
    else if (filled.length === 1 && layout.width > 2 && NOTE.test(filled[0]!)) sorted.footer += 1;
    // Of a record that does not close as it should, nobody can say that it is the same.
    else if (record.strayQuote) sorted.rows.push(record);
    else if (seen.has(text)) sorted.duplicates += 1;
    else {
      seen.add(text);
      sorted.rows.push(record);
    }
  }
  sorted.footer += sorted.totals.length;
  return sorted;
}

/** Cells as one text, for comparing whole records: padding does not matter, and nothing else is lost. */
const same = (cells: readonly string[]) => JSON.stringify(cells.map(tidy));
