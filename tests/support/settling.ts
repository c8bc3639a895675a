import { z } from 'zod';
import { within } from '../../pipeline/ingest/claims.ts';
import type { Cap } from '../../pipeline/ingest/rankFiles.ts';
import type { Shared } from '../../pipeline/ingest/sameRows.ts';
import { type Settled, type Share, settle as settleBy } from '../../pipeline/ingest/settle.ts';
import type { StoredFile } from '../../pipeline/ingest/vault.ts';
import { type Contract, contract } from '../../src/contracts/kit/contract.ts';
import { date, text } from '../../src/contracts/kit/fields.ts';
import { refuse } from '../../src/extracts/fileCheck.ts';

/** Files of made-up lists, and what settling them gives. */

const row = z.object({ key: text({ header: 'Key' }), day: date({ header: 'Day' }) });
const list = (id: string, covers: Contract['covers'], asAt?: 'day') =>
  contract({
    id,
    title: id,
    grain: '',
    row,
    unique: ['key', 'day'],
    covers,
    slice: 'day',
    ...(asAt && { asAt }),
  });
export const contracts = [
  list('periods', 'period', 'day'),
  list('snapshot', 'snapshot', 'day'),
  list('window', 'window', 'day'),
  list('keys', 'keys', 'day'),
  list('undated', 'snapshot'),
];

/** A row: the day by which it counts, and what it says. */
export type Row = [day: string, says: string];
export const rowsOf = new Map<StoredFile, Row[]>();

/** A file of this name with these rows; days alone stand for rows that are the same wherever the day is. */
export function file(extract: string, name: string, rows: (Row | string)[], asAt?: string): StoredFile {
  const held = rows.map((each): Row => (typeof each === 'string' ? [each, ''] : each));
  const { covers, asAt: dated } = contracts.find(({ id }) => id === extract)!;
  const days = [...new Set(held.map(([day]) => day))].sort();
  const ends = days.length > 0 ? [days[0]!, days.at(-1)!] : [];
  const slices = covers === 'window' ? ends : covers === 'period' ? days : [''];
  const none = { line: null, column: null, value: null, rule: '', message: '' };
  const known = { extract, slices, asAt: asAt ?? (dated ? (days.at(-1) ?? null) : null) };
  const { rows: _, quarantine, ...check } = refuse(none, known);
  const made: StoredFile = {
    fileId: `id of ${name}`,
    name,
    sheet: null,
    bytes: 1,
    encoding: 'utf-8',
    check: { ...check, verdict: 'accepted', problems: [] },
    days: dated ? days : [],
  };
  rowsOf.set(made, held);
  return made;
}

/** Compares by day where the real one compares in the vault. */
function sameRows(files: readonly StoredFile[]) {
  const shown = (id: string, shared: Shared) =>
    JSON.stringify(
      rowsOf
        .get(files.find(({ fileId }) => fileId === id)!)!
        .filter(([day]) => {
          if (typeof shared === 'string') return true;
          return 'slices' in shared ? shared.slices.includes(day) : within(day, shared.windows);
        })
        .sort(),
    );
  return async (one: StoredFile, other: StoredFile, shared: Shared) =>
    shown(one.fileId, shared) === shown(other.fileId, shared);
}

export const TODAY: Cap = { date: '2027-01-15', asked: false };
export const settle = (files: readonly StoredFile[], cap = TODAY) =>
  settleBy(files, contracts, cap, sameRows(files));

/** What a settlement says, by name. */
export function told({ files, shares, supersededBy }: Settled) {
  const name = (id: string) => files.find(({ fileId }) => fileId === id)!.name;
  return {
    refused: files.filter(({ check }) => check.verdict === 'refused').map((each) => each.name),
    inForce: [...shares.keys()].map(name),
    supersededBy: Object.fromEntries([...supersededBy].map(([id, by]) => [name(id), name(by)])),
    rules: Object.fromEntries(
      files.flatMap((each) =>
        each.check.problems.length > 0 ? [[each.name, each.check.problems.map(({ rule }) => rule)]] : [],
      ),
    ),
  };
}

/** The rows that a settlement puts in force, as `loadClean` takes them. */
export function rowsInForce(files: readonly StoredFile[], { shares }: Settled): Row[] {
  const holds = (share: Share, day: string) =>
    'slices' in share ? share.slices.includes(day) : !within(day, share.outside);
  return files
    .flatMap((each) => {
      const share = shares.get(each.fileId);
      return share ? rowsOf.get(each)!.filter(([day]) => holds(share, day)) : [];
    })
    .sort();
}
