import { lastDayOfMonth, monthOf } from '../calendar/isoDate.ts';
import { parseDate } from '../calendar/parseDate.ts';
import { tidy } from '../contracts/kit/cell.ts';
import { type Contract, columnsOf } from '../contracts/kit/contract.ts';
import { type CleanRow, type FileCheck, type Problem, type QuarantinedRow, refuse } from './fileCheck.ts';
import { latestMonth } from './matchHeader.ts';
import { type GoodRow, rowReader } from './readRow.ts';
import { type Recognised, recognise, type Split, splitText } from './recognise.ts';
import { reconcile } from './reconcile.ts';
import { sortRecords } from './sortRecords.ts';
import { type Record as FileRecord, sheetTokens } from './tokenise.ts';

/** How bad a file may be; from `data/reference/limits.csv`. */
export interface Limits {
  /** A file in which more than this percentage of the rows is quarantined is refused. */
  quarantinedPercent: number;
}

/**
 * Checks a file's text against the contracts: finds its header, sorts every record into exactly one kind, checks each
 * row, and compares printed figures with computed ones. Reads no file and knows no clock, so that pipeline and browser
 * give the same answer.
 */
export function checkText(text: string, contracts: readonly Contract[], limits: Limits): FileCheck {
  if (text.trim() === '') return refuse(whole('empty', 'is empty: export it again'));
  if (/^\s*(?:<!doctype html|<html|<\?xml)/i.test(text)) {
    return refuse(
      whole('not_csv', 'is a web page, not a table: sign in to the system and export it again', 1),
    );
  }
  return checkSplits(splitText(text), contracts, limits);
}

/** Checks a sheet of a workbook, its cells as text, by the same rules. */
export function checkSheet(
  rows: readonly string[][],
  contracts: readonly Contract[],
  limits: Limits,
): FileCheck {
  const tokens = sheetTokens(rows);
  if (tokens.records.length === 0) return refuse(whole('empty', 'is empty: export it again'));
  return checkSplits([{ delimiter: null, tokens }], contracts, limits);
}

const whole = (rule: string, message: string, line: number | null = null) => ({
  line,
  column: null,
  value: null,
  rule,
  message,
});

function checkSplits(splits: readonly Split[], contracts: readonly Contract[], limits: Limits): FileCheck {
  const found = recognise(splits, contracts);
  if ('reason' in found) {
    const { unclosedQuote } = found.tokens;
    return unclosedQuote === null
      ? refuse(whole(found.rule, found.reason, found.line))
      : refuse(whole('half_written', HALF_WRITTEN, unclosedQuote));
  }
  const { layout, tokens, delimiter, headerIndex } = found;
  const header = tokens.records[headerIndex]!;
  const known = { extract: layout.contract.id, delimiter, headerLine: header.line };
  if (tokens.unclosedQuote !== null)
    return refuse(whole('half_written', HALF_WRITTEN, tokens.unclosedQuote), known);
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
  return checkRecords(found, limits, known);
}

const HALF_WRITTEN =
  'has a quotation mark that is never closed: the file is cut off, or the mark must be written twice ("")';

function checkRecords(found: Recognised, limits: Limits, known: Partial<FileCheck>): FileCheck {
  const { layout, tokens } = found;
  const { contract } = layout;
  const sorted = sortRecords(found);
  const problems: Problem[] = [...headerProblems(found)];
  const quarantine: QuarantinedRow[] = [];
  const good: { record: FileRecord; row: GoodRow }[] = [];

  const setAside = (record: FileRecord, faults: Problem[]) => {
    problems.push(...faults);
    quarantine.push({ line: record.line, raw: record.raw, reasons: faults.map(({ message }) => message) });
  };
  const readRow = rowReader(layout);
  for (const record of sorted.rows) {
    const shape = shapeFault(found, record);
    const read = shape ? { faults: [shape] } : readRow(record);
    if ('faults' in read) setAside(record, read.faults);
    else good.push({ record, row: read });
  }

  // Two different rows for the same thing: neither can be preferred, so neither is loaded.
  const clashes = clashesOf(good);
  const accepted = good.filter(({ record, row }) => {
    const other = row.keys.flatMap((key) => clashes.get(key) ?? []).find((line) => line !== record.line);
    if (other === undefined) return true;
    const message = `says something else than line ${other} for the same ${contract.unique.join(' and ')}: keep the right one`;
    setAside(record, [
      { line: record.line, column: null, value: null, rule: 'unique', message, severity: 'error' },
    ]);
    return false;
  });

  const checked = reconcile(
    layout,
    accepted.flatMap(({ row }) => row.counts ?? []),
    sorted.totals,
    quarantine.length,
  );
  // One by one: a call with a hundred thousand arguments overflows the stack.
  for (const { row } of accepted) for (const warning of row.warnings) problems.push(warning);
  for (const problem of checked.problems) problems.push(problem);
  if (contract.printed?.total?.expected && sorted.totals.length === 0) {
    const message = 'has no total row, which this table always ends in: check that the file is whole';
    problems.push({ line: null, column: null, value: null, rule: 'no_total', message, severity: 'warning' });
  }
  const counts = {
    records: tokens.records.length,
    preamble: sorted.preamble,
    accepted: accepted.length,
    quarantined: quarantine.length,
    duplicates: sorted.duplicates,
    blank: sorted.blank,
    footer: sorted.footer,
  };
  const rows = accepted.flatMap(({ record, row }): CleanRow[] =>
    row.clean.map((values) => ({ line: record.line, values })),
  );
  const asAt = asAtOf(found, rows);
  const result: FileCheck = {
    extract: contract.id,
    verdict: 'accepted',
    delimiter: found.delimiter,
    headerLine: known.headerLine ?? null,
    period: periodOf(found, rows),
    asAt,
    slices: slicesOf(contract, rows, asAt),
    ...counts,
    rows,
    quarantine: quarantine.sort((a, b) => a.line - b.line),
    reconciliation: checked.reconciliation,
    problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
  return judge(result, limits);
}

/** The lines of each key that more than one record has. */
function clashesOf(rows: readonly { record: FileRecord; row: GoodRow }[]): Map<string, number[]> {
  const first = new Map<string, number>();
  const clashes = new Map<string, number[]>();
  for (const { record, row } of rows) {
    for (const key of row.keys) {
      const line = first.get(key);
      if (line === undefined) first.set(key, record.line);
      else if (line !== record.line) clashes.set(key, [...(clashes.get(key) ?? [line]), record.line]);
    }
  }
  return clashes;
}

function judge(result: FileCheck, limits: Limits): FileCheck {
  const { accepted, quarantined } = result;
  const share = (100 * quarantined) / (accepted + quarantined);
  const at = { line: result.headerLine, column: null, value: null };
  if (accepted + quarantined === 0) {
    return refuse({ ...at, rule: 'no_rows', message: 'has a header but no rows: export it again' }, result);
  }
  if (share > limits.quarantinedPercent) {
    const message = `has ${quarantined} of ${accepted + quarantined} rows that cannot be read, more than ${limits.quarantinedPercent}%: correct it and export it again`;
    return refuse({ ...at, rule: 'too_many_quarantined', message }, result);
  }
  const warned = result.problems.some(({ severity }) => severity !== 'info');
  const verdict = quarantined > 0 ? 'quarantined_rows' : warned ? 'accepted_with_warnings' : 'accepted';
  return { ...result, verdict };
}

function headerProblems({ layout, tokens, headerIndex, title }: Recognised): Problem[] {
  const { line } = tokens.records[headerIndex]!;
  const warn = (column: string | null, rule: string, message: string, at: number | null = line): Problem => ({
    line: at,
    column,
    value: null,
    rule,
    message,
    severity: 'warning',
  });
  const found = layout.extra
    .filter(({ header }) => header !== '')
    .map(({ header }) =>
      warn(header, 'extra_column', `"${header}" is not a column of ${layout.contract.id}: it is not read`),
    );
  for (const { meta } of layout.missing.filter(({ meta }) => !meta.mayBeMissing && meta.header !== '')) {
    found.push(
      warn(meta.header, 'missing_column', `has no column "${meta.header}": it is taken as not known`),
    );
  }
  const month = latestMonth(layout.months);
  const asAt = title?.asAt ? parseDate(title.asAt) : null;
  if (title?.asAt && !asAt) {
    found.push(
      warn(
        null,
        'title_date',
        `the title's date "${title.asAt}" cannot be read: write it as 31 July 2021`,
        title.line,
      ),
    );
  } else if (title && asAt && month && monthOf(asAt) !== month) {
    const message = `the title says ${asAt}, the last month's column is ${month.slice(0, 7)}: check that the title was brought up to date`;
    found.push(warn(null, 'title_date', message, title.line));
  }
  if (!tokens.endsWithLineEnd) {
    const message = 'has no line end after its last line: check that the file is whole';
    found.push(warn(null, 'no_line_end', message, tokens.records.at(-1)!.line));
  }
  return found;
}

function shapeFault(
  { layout, tokens, headerIndex }: Recognised,
  { line, cells }: FileRecord,
): Problem | null {
  const fault = (rule: string, message: string): Problem => ({
    line,
    column: null,
    value: null,
    rule,
    message,
    severity: 'error',
  });
  if (tokens.strayQuotes.includes(line)) {
    return fault(
      'stray_quote',
      'has text after a closing quotation mark: write a mark inside a cell twice ("")',
    );
  }
  const held = cells.findLastIndex((cell) => tidy(cell) !== '') + 1;
  const headerCells = tokens.records[headerIndex]!.cells.length;
  if (cells.length < layout.width) {
    return fault(
      'too_few_cells',
      `has ${cells.length} cells where the header has ${layout.width}: a delimiter is missing`,
    );
  }
  if (held > layout.width || cells.length > Math.max(layout.width, headerCells)) {
    return fault(
      'too_many_cells',
      `has ${cells.length} cells where the header has ${layout.width}: put cells that hold a delimiter in quotation marks`,
    );
  }
  return null;
}

function periodOf({ layout }: Recognised, rows: readonly CleanRow[]): string | null {
  const { contract, months } = layout;
  const own = months.filter(({ lastYear }) => !lastYear).map(({ month }) => month.slice(0, 7));
  const monthField = layout.fields.find(({ field }) => field.meta.kind === 'month')?.field.name;
  const index = columnsOf(contract).findIndex(({ name }) => name === monthField);
  const values =
    own.length > 0 ? own : index < 0 ? [] : rows.map(({ values }) => String(values[index]).slice(0, 7));
  const [first, last] = [values.sort()[0], values.sort().at(-1)];
  if (!first || !last) return null;
  return first === last ? first : `${first} to ${last}`;
}

function asAtOf({ layout, title }: Recognised, rows: readonly CleanRow[]): string | null {
  const { contract } = layout;
  const stated = title?.asAt ? parseDate(title.asAt) : null;
  if (stated) return stated;
  const month = latestMonth(layout.months);
  if (month) return lastDayOfMonth(month);
  const field = layout.fields.find(({ field }) => field.name === contract.asAt)?.field;
  const index = columnsOf(contract).findIndex(({ name }) => name === contract.asAt);
  if (!field || index < 0) return null;
  const latest = rows
    .flatMap(({ values }) => (values[index] === null ? [] : [String(values[index])]))
    .sort()
    .at(-1);
  if (!latest) return null;
  return field.meta.kind === 'month' ? lastDayOfMonth(latest) : latest;
}

function slicesOf(contract: Contract, rows: readonly CleanRow[], asAt: string | null): string[] {
  if (contract.covers === 'snapshot' || contract.covers === 'keys') return [''];
  const index = columnsOf(contract).findIndex(({ name }) => name === contract.slice);
  const values = [...new Set(rows.map(({ values }) => String(values[index])))].sort();
  if (contract.covers === 'period') return values;
  const [first, last] = [values[0], values.at(-1)];
  return first && last ? [first, asAt && asAt > last ? asAt : last] : [];
}
