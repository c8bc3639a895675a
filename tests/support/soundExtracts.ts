import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { addDays, addMonths } from '../../src/calendar/isoDate.ts';
import { parseDate } from '../../src/calendar/parseDate.ts';
import { type Contract, fieldsOf, type NamedField } from '../../src/contracts/kit/contract.ts';

/** Writes a sound extract of each contract below a folder, made of the contract's examples, as `2026-10/ID.csv`. */
export function writeSoundExtracts(folder: string, contracts: readonly Contract[], rows: number): void {
  mkdirSync(join(folder, '2026-10'), { recursive: true });
  for (const contract of contracts) {
    const lines = contract.months ? legalLines(contract) : exampleLines(contract, rows);
    const text = Papa.unparse(lines, { newline: '\n' });
    writeFileSync(join(folder, '2026-10', `${contract.id}.csv`), `${text}\n`);
  }
}

function exampleLines(contract: Contract, rows: number): string[][] {
  const fields = fieldsOf(contract);
  const header = fields.map(({ meta }) => meta.header);
  const lines = Array.from({ length: rows }, (_, at) => fields.map((field) => varied(contract, field, at)));
  return [header, ...lines];
}

/** The example, other in each row: keys so that they differ, all days by as much, so that their order stays. */
function varied(contract: Contract, { name, meta }: NamedField, at: number): string {
  const example = meta.example!;
  const isKey = meta.columns(name).some((column) => contract.unique.includes(column.name));
  const day = /^\d{2}\/\d{2}\/\d{4}/.exec(example)?.[0];
  if (day) {
    const shifted = addDays(parseDate(day)!, at % 200);
    const written = `${shifted.slice(8)}/${shifted.slice(5, 7)}/${shifted.slice(0, 4)}`;
    return example.replace(day, at % 2 === 0 || example !== day ? written : shifted);
  }
  if (meta.kind === 'month' || /^\d{2}\/\d{4}$/.test(example)) {
    const month = addMonths('1995-01-01', at);
    return `${month.slice(5, 7)}/${month.slice(0, 4)}`;
  }
  if (meta.kind === 'identifier') return isKey ? `${example}-${at}` : example;
  // Letters beyond ASCII, by which encodings differ, a delimiter and quotation marks.
  if (meta.kind === 'text' && isKey) return `${example} ${at}`;
  if (meta.kind === 'text' && at % 7 === 0) return `${example}; “Zoë”, the "${at}th"`;
  return example;
}

/** A report with its title, a line a case type, and the total. */
function legalLines(contract: Contract): string[][] {
  const types = Object.keys(
    (fieldsOf(contract).find(({ name }) => name === 'case_type')!.meta as unknown as { known: object }).known,
  );
  const title =
    contract.id === 'legal_summary'
      ? 'Summary of live cases as at 31 July 2021'
      : 'Cases to be issued as at 31 July 2021';
  const header = ['', '', 'Total May 2021', 'Total June 2021', 'Total July 2021'];
  const counts = types.map((_, at) => [at + 1, at + 2, at + 3]);
  const totals = [0, 1, 2].map((month) => String(counts.reduce((sum, each) => sum + each[month]!, 0)));
  return [
    [title],
    header,
    ...types.map((type, at) => [`${at + 1}.`, type, ...counts[at]!.map(String)]),
    ['', 'Total', ...totals],
  ];
}
