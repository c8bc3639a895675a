import { refuse } from '../../src/extracts/fileCheck.ts';
import type { StoredFile } from './vault.ts';

/** Which file speaks for which part of which extract. */
export interface Settled {
  /** The files, those refused that contradict another. */
  files: StoredFile[];
  /** For each file in force, the slices that it speaks for. */
  won: Map<string, string[]>;
  /** For each file that speaks for nothing any more, the file that replaced it. */
  supersededBy: Map<string, string>;
}

/**
 * Decides which files are in force. Of two that cover the same slice of an extract, the one that runs to the later
 * date wins it. Where both run to the same date, or neither says, nothing is chosen: both are refused.
 * The answer does not depend on the order of the files.
 */
export function settle(files: readonly StoredFile[]): Settled {
  const rivals = new Map<string, StoredFile>();
  for (const file of files) {
    const rival = usable(files).find((other) => usable([file]).length > 0 && contradicts(file, other));
    if (rival) rivals.set(file.fileId, rival);
  }
  const judged = files.map((file) => {
    const rival = rivals.get(file.fileId);
    return rival ? { ...file, check: refuseRival(file, rival) } : file;
  });

  const won = new Map<string, string[]>();
  const supersededBy = new Map<string, string>();
  for (const file of usable(judged)) {
    const winnerOf = (slice: string) =>
      usable(judged)
        .filter((other) => covers(other, file, slice))
        .sort(latestFirst)[0]!;
    const own = file.check.slices.filter((slice) => winnerOf(slice).fileId === file.fileId);
    if (own.length > 0) won.set(file.fileId, own);
    else supersededBy.set(file.fileId, winnerOf(file.check.slices.at(-1)!).fileId);
  }
  return { files: judged, won, supersededBy };
}

const usable = (files: readonly StoredFile[]) => files.filter(({ check }) => check.verdict !== 'refused');

const covers = (other: StoredFile, file: StoredFile, slice: string) =>
  other.check.extract === file.check.extract && other.check.slices.includes(slice);

const latestFirst = (a: StoredFile, b: StoredFile) => ((a.check.asAt ?? '') < (b.check.asAt ?? '') ? 1 : -1);

function contradicts(file: StoredFile, other: StoredFile): boolean {
  return (
    other.fileId !== file.fileId &&
    other.check.asAt === file.check.asAt &&
    file.check.slices.some((slice) => covers(other, file, slice))
  );
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
