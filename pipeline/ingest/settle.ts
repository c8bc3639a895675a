import type { Contract } from '../../src/contracts/kit/contract.ts';
import { refuse } from '../../src/extracts/fileCheck.ts';
import type { StoredFile } from './vault.ts';

/** The rows of a file that are in force: those of some slices, or all but those that later windows cover. */
export type Share = { slices: string[] } | { outside: [from: string, to: string][] };

/** Which file speaks for which part of which extract. */
export interface Settled {
  /** The files, those refused that contradict another; those that run to the latest date last. */
  files: StoredFile[];
  /** For each file in force, what it still speaks for. */
  shares: Map<string, Share>;
  /** For each file that speaks for nothing any more, the file that replaced it. */
  supersededBy: Map<string, string>;
}

/**
 * Decides which files are in force, by what each contract says that a later file replaces. A file is later where it
 * runs to a later date. Where two that claim the same run to the same date, or neither says, nothing is chosen: both
 * are refused. The answer does not depend on the order of the files.
 */
export function settle(files: readonly StoredFile[], contracts: readonly Contract[]): Settled {
  const coverage = new Map(contracts.map(({ id, covers }) => [id, covers]));
  const sorted = [...files].sort(
    (a, b) =>
      order(a.check.asAt ?? '', b.check.asAt ?? '') || order(a.name, b.name) || order(a.fileId, b.fileId),
  );
  const judged = sorted.map((file) => {
    const rival = sorted.find((other) => contradicts(file, other, coverage));
    return rival ? { ...file, check: refuseRival(file, rival) } : file;
  });

  const shares = new Map<string, Share>();
  const supersededBy = new Map<string, string>();
  for (const file of judged.filter(isUsable)) {
    const later = judged.filter(
      (other) => isUsable(other) && sameExtract(other, file) && isLater(other, file),
    );
    const covers = coverage.get(file.check.extract ?? '');
    if (file.check.slices.length === 0) {
      // A list of none speaks for no month and no day: it replaces nothing.
      shares.set(file.fileId, { slices: [] });
    } else if (covers === 'window') {
      const filled = later.filter(({ check }) => check.slices.length > 0);
      const windows = filled.map(({ check }) => [check.slices[0]!, check.slices[1]!] as [string, string]);
      const whole = filled.findLast(({ check }) => check.slices[0]! <= file.check.slices[0]!);
      if (whole) supersededBy.set(file.fileId, whole.fileId);
      else shares.set(file.fileId, { outside: windows });
    } else if (covers === 'keys') {
      shares.set(file.fileId, { slices: [''] });
    } else {
      const winner = (slice: string) => later.findLast(({ check }) => check.slices.includes(slice));
      const own = file.check.slices.filter((slice) => !winner(slice));
      if (own.length > 0) shares.set(file.fileId, { slices: own });
      else supersededBy.set(file.fileId, winner(file.check.slices.at(-1)!)!.fileId);
    }
  }
  return { files: judged, shares, supersededBy };
}

const isUsable = ({ check }: StoredFile) => check.verdict !== 'refused' && check.extract !== null;

const sameExtract = (a: StoredFile, b: StoredFile) => a.check.extract === b.check.extract;

const isLater = (a: StoredFile, b: StoredFile) => (a.check.asAt ?? '') > (b.check.asAt ?? '');

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Two different files, drawn to the same date, that claim the same. */
function contradicts(file: StoredFile, other: StoredFile, coverage: ReadonlyMap<string, string>): boolean {
  if (other.fileId === file.fileId || !sameExtract(file, other) || other.check.asAt !== file.check.asAt)
    return false;
  // Windows that run to the same date overlap at least there.
  if (coverage.get(file.check.extract!) === 'window')
    return file.check.slices.length > 0 && other.check.slices.length > 0;
  return file.check.slices.some((slice) => other.check.slices.includes(slice));
}

function refuseRival({ check }: StoredFile, rival: StoredFile): StoredFile['check'] {
  const { extract, asAt } = check;
  const date = asAt ? `and both run to ${asAt}` : 'and neither says to which date it runs';
  const message = `is ${extract}, and so is ${rival.name}, ${date}: keep the one that is right in the inbox`;
  const { rows, quarantine, ...refused } = refuse(
    { line: null, column: null, value: null, rule: 'rival_file', message },
    check,
  );
  return refused;
}
