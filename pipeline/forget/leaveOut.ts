import { parseDate } from '../../src/calendar/parseDate.ts';
import { type Contract, fieldsOf } from '../../src/contracts/kit/contract.ts';
import type { Problem, QuarantinedRow } from '../../src/extracts/fileCheck.ts';
import { isGathered } from '../../src/extracts/gatherWarnings.ts';
import { countOf } from '../../src/words/countOf.ts';
import { dayOfPath } from '../ingest/pathSays.ts';
import { copyRows } from '../ingest/rowFiles.ts';
import type { CheckReceipt } from '../ingest/vault.ts';
import { identifier, literal, pathLiteral } from '../warehouse/sqlText.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Forgotten } from './forgotten.ts';
import { lastDaySql, tellsOfPeople } from './rowDays.ts';

/** The reason, in quarantine, of a record of which nothing is kept but that it was there. */
export const FORGOTTEN = 'forgotten';

/** A file whose rows are in a Parquet file. */
export interface FileOfRows {
  name: string;
  sheet: string | null;
  check: CheckReceipt;
  rowsPath: string;
  quarantine: readonly QuarantinedRow[];
}

/** The same without what is to be forgotten. */
export interface Rest {
  check: CheckReceipt;
  quarantine: QuarantinedRow[];
  /** How many records were left out, or their text taken away, that were not so before. */
  records: number;
  /** Writes the rows that are left to a Parquet file; false where none of those that stand there is left out. */
  writeRows: (path: string) => Promise<boolean>;
}

/**
 * Takes from a file what is to be forgotten: rows that name a child in their identifier or text, rows that are too old,
 * and what is kept of the text of others. Such a record counts as quarantined, with the line where it stood, the reason
 * `forgotten` and no text: so the records of every file still add up, and nobody takes them for rows that got lost. What
 * the file speaks for stays as it was: a list that has lost rows so must not give way to an earlier one.
 */
export async function leaveOut(
  warehouse: Warehouse,
  contract: Contract,
  file: FileOfRows,
  forgotten: Forgotten,
): Promise<Rest> {
  const { check, rowsPath } = file;
  const { before } = tellsOfPeople(contract) ? forgotten : { before: null };
  const asAt = dayOf(file);
  const rows = `read_parquet(${pathLiteral(rowsPath)})`;
  const out = await linesOut(warehouse, contract, rows, forgotten, before, asAt);
  const isOut = ({ raw }: QuarantinedRow) =>
    cellsOf(raw).some((cell) => forgotten.isNamedIn(cell)) ||
    (before !== null && (latestIn(raw) ?? asAt ?? before) < before);
  const quarantine = file.quarantine.map((row) => (row.raw !== '' && isOut(row) ? nothingOf(row.line) : row));
  const records = out.length + quarantine.filter((row, at) => row !== file.quarantine[at]).length;
  quarantine.push(...out.map(nothingOf));
  quarantine.sort((a, b) => a.line - b.line);
  return {
    check: records > 0 ? without(check, quarantine, out.length, forgotten) : named(check, forgotten),
    quarantine,
    records,
    writeRows: async (path) => {
      if (out.length === 0) return false;
      const lines = out.map((line) => [line]);
      await warehouse.storeTemp('left_out', [{ name: 'line', type: 'INTEGER' }], lines);
      await copyRows(warehouse, `from ${rows} where line not in (select line from left_out)`, path);
      await warehouse.run('drop table left_out');
      return true;
    },
  };
}

/** What checking a file gave, without the problems that name a child. */
export function named(check: CheckReceipt, forgotten: Forgotten): CheckReceipt {
  const problems = check.problems.filter((problem) => !namesIn(problem, forgotten));
  return problems.length === check.problems.length ? check : { ...check, problems };
}

/** True where a problem names a forgotten child in its value or message. */
export const namesIn = ({ value, message }: Pick<Problem, 'value' | 'message'>, forgotten: Forgotten) =>
  forgotten.isNamedIn(value ?? '') || forgotten.isNamedIn(message);

const nothingOf = (line: number): QuarantinedRow => ({ line, raw: '', reasons: [FORGOTTEN] });

function without(
  check: CheckReceipt,
  quarantine: readonly QuarantinedRow[],
  out: number,
  forgotten: Forgotten,
): CheckReceipt {
  const lines = new Set(quarantine.filter(({ reasons }) => reasons[0] === FORGOTTEN).map(({ line }) => line));
  const rest = named(check, forgotten).problems.filter(
    (problem) =>
      problem.rule !== FORGOTTEN &&
      // A value that many rows have is not this one's.
      (problem.line === null || !lines.has(problem.line) || isGathered(problem)),
  );
  const note: Problem = {
    line: null,
    column: null,
    value: null,
    rule: FORGOTTEN,
    message: `holds ${countOf(lines.size, 'record')} that ${lines.size === 1 ? 'is' : 'are'} to be forgotten: left out, and counted as quarantined`,
    severity: 'info',
  };
  return {
    ...check,
    accepted: check.accepted - out,
    quarantined: check.quarantined + out,
    problems: [note, ...rest],
  };
}

/** The lines of accepted records that are to be forgotten, in order. */
async function linesOut(
  warehouse: Warehouse,
  contract: Contract,
  rows: string,
  forgotten: Forgotten,
  before: string | null,
  asAt: string | null,
): Promise<number[]> {
  const conditions: string[] = [];
  for (const { name, names } of forgotten.namesChildren ? textColumns(contract) : []) {
    const column = identifier(name);
    const texts = await warehouse.rows<{ text: string }>(
      `select distinct ${column} as text from ${rows} where ${column} is not null`,
    );
    const found = texts.filter(({ text }) => (names ? forgotten.is(text) : forgotten.isNamedIn(text)));
    if (found.length > 0)
      conditions.push(`bool_or(${column} in (${found.map(({ text }) => literal(text)).join(', ')}))`);
  }
  if (before !== null) conditions.push(`max(${lastDaySql(contract, asAt)}) < date ${literal(before)}`);
  if (conditions.length === 0) return [];
  const lines = await warehouse.rows<{ line: number }>(
    `select line from ${rows} group by line having ${conditions.join(' or ')} order by line`,
  );
  return lines.map(({ line }) => line);
}

/**
 * The columns in which a child may be named: its identifier, and texts. Identifiers of workers, visits and cases are not
 * among them, for their numbers may be those of other children.
 */
function textColumns(contract: Contract): { name: string; names: boolean }[] {
  return fieldsOf(contract)
    .filter(({ name, meta }) => name === CHILD || meta.kind !== 'identifier')
    .flatMap(({ name, meta }) => meta.columns(name))
    .filter(({ type }) => type === 'VARCHAR')
    .map(({ name }) => ({ name, names: name === CHILD }));
}

const CHILD = 'child_id';

/** The last day of which a file speaks, by its rows or its path, whichever is the later; null where neither says it. */
function dayOf({ name, sheet, check }: FileOfRows): string | null {
  const days = [check.asAt, dayOfPath(name, sheet)].flatMap((day) => day ?? []);
  return days.sort().at(-1) ?? null;
}

/** The texts between the signs that part cells. */
const cellsOf = (raw: string) => raw.split(/[,;|\t\n"]/);

/** The latest day that stands in a record; null where none does. */
const latestIn = (raw: string) =>
  cellsOf(raw)
    .flatMap((cell) => parseDate(cell.trim().split(' ')[0] ?? '') ?? [])
    .sort()
    .at(-1) ?? null;
