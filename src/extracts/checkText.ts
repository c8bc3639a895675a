import type { Contract } from '../contracts/kit/contract.ts';
import { checkRecords, type Limits, type SetAside, type Tell } from './checkRecords.ts';
import { type FileCheck, refuse } from './fileCheck.ts';
import { type Recognised, recognise, type Split, splitSheet, splitText } from './recognise.ts';
import { isEndless, sheetTokens } from './tokenise.ts';

/**
 * Checks a file's text against the contracts: finds its header, sorts every record into exactly one kind, checks each
 * row, and compares printed figures with computed ones. Reads no file and knows no clock, so that pipeline and browser
 * give the same answer.
 */
export function checkText(
  text: string,
  contracts: readonly Contract[],
  limits: Limits,
  tell?: Tell,
): FileCheck {
  if (text.trim() === '') return refuse(whole('empty', 'is empty: export it again'));
  if (isWebPage(text)) {
    return refuse(
      whole('not_csv', 'is a web page, not a table: sign in to the system and export it again', 1),
    );
  }
  return checkSplits(splitText(text), contracts, limits, tell);
}

/** What web pages, and tables that systems save as web pages under the name of a workbook, begin with. */
const MARKUP = /^\s*<(?:!doctype|!--|\?xml|html|head|meta|body|table|div|style|script)/i;

/** True for the text of a web page, or its beginning: a system gives one in place of an export to who is not signed in. */
export const isWebPage = (text: string) => MARKUP.test(text);

/** Checks a sheet of a workbook, its cells as text, by the same rules; `merged` are its rows with merged cells. */
export function checkSheet(
  { rows, merged }: { rows: readonly string[][]; merged: ReadonlySet<number> },
  contracts: readonly Contract[],
  limits: Limits,
  tell?: Tell,
): FileCheck {
  const tokens = sheetTokens(rows, merged);
  if (tokens.records.length === 0) return refuse(whole('empty', 'is empty: export it again'));
  return checkSplits([splitSheet(tokens)], contracts, limits, tell);
}

const whole = (rule: string, message: string, line: number | null = null) => ({
  line,
  column: null,
  value: null,
  rule,
  message,
});

function checkSplits(
  splits: readonly Split[],
  contracts: readonly Contract[],
  limits: Limits,
  tell?: Tell,
): FileCheck {
  const found = recognise(splits, contracts);
  if ('reason' in found) {
    const { unclosedQuote } = found.tokens;
    return unclosedQuote === null
      ? refuse(whole(found.rule, found.reason, found.line))
      : refuse(whole('half_written', UNCLOSED_QUOTE, unclosedQuote));
  }
  return checkRecognised(found, limits, undefined, tell);
}

const UNCLOSED_QUOTE =
  'has a quotation mark that is never closed: the file is cut off, or the mark must be written twice ("")';

/** Refuses a recognised file for a record that goes on beyond all bounds. */
export function refuseEndless(
  { layout, tokens, delimiter, headerIndex }: Recognised,
  line: number,
): FileCheck {
  const headerLine = tokens.records[headerIndex]!.line;
  return refuse(whole('half_written', UNCLOSED_QUOTE, line), {
    extract: layout.contract.id,
    delimiter,
    headerLine,
  });
}

/**
 * Checks the records of a file whose contract is known. Where most of its rows were found good elsewhere, set by set,
 * `found` holds the others and `apart` says what was found.
 */
export function checkRecognised(found: Recognised, limits: Limits, apart?: SetAside, tell?: Tell): FileCheck {
  const { layout, tokens, delimiter, headerIndex } = found;
  const header = tokens.records[headerIndex]!;
  const known = { extract: layout.contract.id, delimiter, headerLine: header.line };
  if (tokens.unclosedQuote !== null) return refuseEndless(found, tokens.unclosedQuote);
  const endless = tokens.records.find(({ raw }) => isEndless(raw));
  if (endless) return refuseEndless(found, endless.line);
  const twice = layout.repeated[0];
  if (twice) {
    const message = `has the column "${twice.header}" twice: remove one of them`;
    return refuse({ ...whole('repeated_column', message, header.line), column: twice.header }, known);
  }
  const last = tokens.records.at(-1)!;
  if (!tokens.endsWithLineEnd && last !== header && last.cells.length < layout.width) {
    const message = `stops in the middle of its last line, after ${last.cells.length} of ${layout.width} columns: export it again`;
    return refuse(whole('half_written', message, last.line), known);
  }
  return checkRecords(found, limits, apart, tell);
}
