import type { ColumnValue } from '../contracts/kit/cell.ts';
import type { Contract } from '../contracts/kit/contract.ts';
import { MEASURES_TABLE } from '../contracts/kit/measures.ts';
import { asAtOf, type Extent, extentOf, joinExtents, periodOf, slicesOf } from './extent.ts';
import { type CleanRow, type FileCheck, type Problem, type QuarantinedRow, refuse } from './fileCheck.ts';
import { gatherWarnings } from './gatherWarnings.ts';
import { headerProblems } from './headerProblems.ts';
import { measureProblems } from './measureProblems.ts';
import { type GoodRow, type RowReader, rowReader } from './readRow.ts';
import type { Recognised } from './recognise.ts';
import { reconcile } from './reconcile.ts';
import { shapeFault } from './shapeFault.ts';
import { type Sorted, sortRecords } from './sortRecords.ts';
import type { Record as FileRecord } from './tokenise.ts';

/** How bad a file may be; from `data/reference/limits.csv`. */
export interface Limits {
  /** A file in which more than this percentage of the rows is quarantined is refused. */
  quarantinedPercent: number;
}

/** Records of the same file that were judged elsewhere, set by set, and of which nothing is to be said. */
export interface SetAside {
  accepted: number;
  blank: number;
  /** What the accepted ones speak for. */
  extent: Extent | null;
  /** Reads rows in place of a reader of its own, where that has read them before. */
  readRow: RowReader | null;
  /** The records, where they have been sorted before. */
  sorted: Sorted | null;
}

const NOTHING: SetAside = { accepted: 0, blank: 0, extent: null, readRow: null, sorted: null };

/** Is told, while a file is checked, how many of its rows are done. */
export type Tell = (done: number, of: number) => void;

/** How many rows are checked between two times that it is told. */
const TOLD_EVERY = 5_000;

/** Sorts a recognised file's records, reads its rows, finds those that contradict each other, and sums up. */
export function checkRecords(
  found: Recognised,
  limits: Limits,
  apart: SetAside = NOTHING,
  tell: Tell = () => {},
): FileCheck {
  const { layout, tokens } = found;
  const { contract } = layout;
  const sorted = apart.sorted ?? sortRecords(found);
  const problems: Problem[] = [...headerProblems(found)];
  const quarantine: QuarantinedRow[] = [];
  const good: { record: FileRecord; row: GoodRow }[] = [];

  const setAside = (record: FileRecord, faults: Problem[]) => {
    problems.push(...faults);
    quarantine.push({ line: record.line, raw: record.raw, reasons: faults.map(({ message }) => message) });
  };
  const readRow = apart.readRow ?? rowReader(layout);
  for (const [at, record] of sorted.rows.entries()) {
    if (at % TOLD_EVERY === 0) tell(at, sorted.rows.length);
    const shape = shapeFault(found, record);
    const read = shape ? { faults: [shape] } : readRow(record);
    if ('faults' in read) setAside(record, read.faults);
    else good.push({ record, row: read });
  }

  // Two different rows for the same thing: neither can be preferred, so neither is loaded.
  const clashes = clashesOf(good);
  const accepted = good.filter(({ record, row }) => {
    const key = row.keys.find((each) => clashes.has(each));
    if (key === undefined) return true;
    const other = clashes.get(key)!.find((line) => line !== record.line);
    const message = `says something else than line ${other} for the same ${wordsOf(contract, key)}: ${tellApart(contract)}`;
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
  problems.push(
    ...measureProblems(
      found,
      accepted.map(({ row }) => row),
    ),
  );
  // One by one: a call with a hundred thousand arguments overflows the stack.
  for (const warning of gatherWarnings(accepted.flatMap(({ row }) => row.warnings))) problems.push(warning);
  for (const problem of checked.problems) problems.push(problem);
  if (contract.printed?.total?.expected && sorted.totals.length === 0) {
    const message = 'has no total row, which this table always ends in: check that the file is whole';
    problems.push({ line: null, column: null, value: null, rule: 'no_total', message, severity: 'warning' });
  }
  const counts = {
    records: tokens.records.length + apart.accepted + apart.blank,
    preamble: sorted.preamble,
    accepted: accepted.length + apart.accepted,
    quarantined: quarantine.length,
    duplicates: sorted.duplicates,
    blank: sorted.blank + apart.blank,
    footer: sorted.footer,
  };
  const rows = accepted.flatMap(({ record, row }): CleanRow[] =>
    row.clean.map((values) => ({ line: record.line, values })),
  );
  const own = extentOf(contract, rows);
  const extent = apart.extent ? joinExtents(contract, own, apart.extent) : own;
  const asAt = asAtOf(found, extent);
  const result: FileCheck = {
    extract: contract.id,
    verdict: 'accepted',
    delimiter: found.delimiter,
    headerLine: tokens.records[found.headerIndex]!.line,
    period: periodOf(layout, extent),
    asAt,
    slices: slicesOf(contract, extent, asAt),
    ...counts,
    rows,
    quarantine: quarantine.sort((a, b) => a.line - b.line),
    reconciliation: checked.reconciliation,
    problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
  return judge(result, limits);
}

/** The columns that name a row and what they say: `child_id 0012345 and date_of_referral 2024-03-11`. */
function wordsOf({ unique }: Contract, key: string): string {
  const values = JSON.parse(key) as ColumnValue[];
  return unique.map((name, at) => `${name} ${values[at] ?? '(blank)'}`).join(' and ');
}

const tellApart = ({ measures }: Contract) =>
  measures
    ? `name the column that tells them apart in ${MEASURES_TABLE}.csv, under "Where"`
    : 'keep the right one';

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
