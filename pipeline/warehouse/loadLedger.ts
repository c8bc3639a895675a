import type { Column } from '../../src/contracts/kit/cell.ts';
import type { Settled } from '../ingest/settle.ts';
import type { Vault } from '../ingest/vault.ts';
import { literal, pathLiteral } from './sqlText.ts';
import type { Warehouse } from './warehouse.ts';

/** Fills `ledger.*` and `quarantine.rows` with the account of every file. */
export async function loadLedger(
  warehouse: Warehouse,
  vault: Vault,
  { files, supersededBy }: Settled,
): Promise<void> {
  await warehouse.append(
    'ledger',
    'files',
    FILES,
    files.map(({ fileId, name, sheet, bytes, encoding, check }) => [
      fileId,
      name,
      sheet,
      check.extract,
      check.period,
      check.asAt,
      bytes,
      encoding,
      check.delimiter,
      check.headerLine,
      check.records,
      check.preamble,
      check.accepted,
      check.quarantined,
      check.duplicates,
      check.blank,
      check.footer,
      check.verdict,
      supersededBy.get(fileId) ?? null,
    ]),
  );
  await warehouse.append(
    'ledger',
    'problems',
    PROBLEMS,
    files.flatMap(({ fileId, check }) =>
      check.problems.map(({ line, column, value, rule, message, severity }) => [
        fileId,
        line,
        column,
        value,
        rule,
        message,
        severity,
      ]),
    ),
  );
  await warehouse.append(
    'ledger',
    'reconciliation',
    RECONCILIATION,
    files.flatMap(({ fileId, check }) =>
      check.reconciliation.map(({ line, column, kind, item, printed, computed, outcome }) => [
        fileId,
        check.extract,
        line,
        column,
        kind,
        item,
        printed,
        computed,
        outcome,
      ]),
    ),
  );
  for (const { fileId, check } of files.filter(
    ({ check }) => check.quarantined > 0 && check.verdict !== 'refused',
  )) {
    const path = pathLiteral(vault.quarantinePath(check.extract!, fileId));
    await warehouse.run(
      `insert into quarantine.rows select ${literal(fileId)}, line, raw, reasons from read_parquet(${path}) order by line`,
    );
  }
}

const text = (name: string): Column => ({ name, type: 'VARCHAR' });
const whole = (name: string): Column => ({ name, type: 'INTEGER' });

const FILES: Column[] = [
  ...['file_id', 'name', 'sheet', 'extract', 'period'].map(text),
  { name: 'as_at', type: 'DATE' },
  whole('bytes'),
  ...['encoding', 'delimiter'].map(text),
  ...['header_line', 'records', 'preamble', 'accepted', 'quarantined', 'duplicates', 'blank', 'footer'].map(
    whole,
  ),
  ...['verdict', 'superseded_by'].map(text),
];
const PROBLEMS: Column[] = [
  text('file_id'),
  whole('line'),
  ...['column', 'value', 'rule', 'message', 'severity'].map(text),
];
const RECONCILIATION: Column[] = [
  ...['file_id', 'extract'].map(text),
  whole('line'),
  ...['column', 'kind', 'item'].map(text),
  { name: 'printed', type: 'DOUBLE' },
  { name: 'computed', type: 'DOUBLE' },
  text('outcome'),
];
