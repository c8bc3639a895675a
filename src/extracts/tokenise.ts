import Papa from 'papaparse';

/** A record as the file holds it. */
export interface Record {
  /** The line on which it begins, from 1. */
  line: number;
  cells: string[];
  /** Its text, without the line end. */
  raw: string;
  /** There is text between a closing quote and the next delimiter. */
  strayQuote: boolean;
  /** A cell of it is one with a cell of another row, as a workbook can merge them: whose value it is, nobody can say. */
  merged?: true;
}

/** A file's records, and what its text itself says is wrong. */
export interface Tokens {
  records: Record[];
  /** The line of a quoted cell that never ends: everything after it was swallowed. */
  unclosedQuote: number | null;
  /** The text ends in a line end, as exports do that were written to the last byte. */
  endsWithLineEnd: boolean;
}

/** No register has a longer record, in bytes of UTF-8: one that goes on so far has a quotation mark that nobody closed. */
export const LONGEST_RECORD = 1 << 24;

/** True for the text of a record that is longer than any. A character has three bytes at most. */
export const isEndless = (raw: string) =>
  raw.length * 3 > LONGEST_RECORD && new TextEncoder().encode(raw).length > LONGEST_RECORD;

/** Ctrl-Z, with which some old systems end a file: as a record of its own it says nothing. */
export const END_OF_FILE = '\u001a';

/** True for a record that is nothing but the mark for the end of a file. */
export const isEndOfFile = ({ raw }: Record) => raw !== '' && withoutMarks(raw) === '';

/** A text without the marks for the end of a file that stand at its end. */
function withoutMarks(text: string): string {
  let end = text.length;
  while (text[end - 1] === END_OF_FILE) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

/**
 * Splits text into records by RFC 4180 and the delimiter; every kind of line end, and mixtures, are one.
 * @param most after so many records it stops
 */
export function tokenise(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): Tokens {
  const whole = text.replace(/\r\n?/g, '\n');
  const body = withoutMarks(whole);
  // Right after the last cell, without a line end between, the mark is no part of the cell.
  const lines = body.endsWith('\n') ? whole : body;
  const tokens: Tokens = {
    records: [],
    unclosedQuote: null,
    endsWithLineEnd: body.endsWith('\n'),
  };
  let start = 0;
  let line = 1;
  Papa.parse<string[]>(lines, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const raw = lines.slice(start, meta.cursor).replace(/\n$/, '');
      // After the last line end papaparse reports one more, empty record: it is not in the file.
      const strayQuote = errors.some(({ code }) => code === 'InvalidQuotes');
      if (start < lines.length) tokens.records.push({ line, cells: data, raw, strayQuote });
      if (errors.some(({ code }) => code === 'MissingQuotes')) tokens.unclosedQuote ??= line;
      line += countLineEnds(lines, start, meta.cursor);
      start = meta.cursor;
      if (tokens.records.length >= most) parser.abort();
    },
  });
  return tokens;
}

/** The rows of a sheet as records: what a workbook holds needs no splitting. `merged` are lines, from 1. */
export function sheetTokens(rows: readonly string[][], merged: ReadonlySet<number>): Tokens {
  return {
    records: rows.map((cells, index) => ({
      line: index + 1,
      cells,
      raw: Papa.unparse([cells]),
      strayQuote: false,
      ...(merged.has(index + 1) ? { merged: true } : {}),
    })),
    unclosedQuote: null,
    endsWithLineEnd: true,
  };
}

function countLineEnds(text: string, from: number, to: number): number {
  let found = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) found += 1;
  return found;
}
