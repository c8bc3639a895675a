import type { Contract } from '../../src/contracts/kit/contract.ts';
import { type Problem, refuse } from '../../src/extracts/fileCheck.ts';
import { overlap, type Window, windowsOf, within } from './claims.ts';
import { orderWarnings } from './orderWarnings.ts';
import { pathSays } from './pathSays.ts';
import { type Cap, compareRanks, corrects, type Ranked, rankFiles } from './rankFiles.ts';
import type { Shared } from './sameRows.ts';
import type { StoredFile } from './vault.ts';

/** The rows of a file that are in force: those of some slices, or all but those that later windows cover. */
export type Share = { slices: string[] } | { outside: Window[] };

/** Which file speaks for which part of which extract. */
export interface Settled {
  /** The files, those refused that contradict another; the latest last. */
  files: StoredFile[];
  /** For each file in force, what it still speaks for. */
  shares: Map<string, Share>;
  /** For each file that speaks for nothing any more, the file that replaced it. */
  supersededBy: Map<string, string>;
  /** For each file that is not refused, the last day that it speaks for; '' where nothing says it. */
  until: Map<string, string>;
  /** For each file whose bytes were delivered under other names too, the last days that those say. */
  again: Map<string, string[]>;
  /** Rows of people whose last day lies before this day are forgotten; null where none are for their age. */
  keptFrom?: string | null;
}

/** True where two files of one extract hold the same accepted rows in all that both claim. */
export type SameRows = (one: StoredFile, other: StoredFile, shared: Shared) => Promise<boolean>;

/**
 * Decides which files are in force, by what each contract says that a later file replaces; which of two is the later
 * `rankFiles` says. Where two that claim the same cannot be told apart and differ in it, nothing is chosen: both are
 * refused. The answer does not depend on the order of the files.
 */
export async function settle(
  files: readonly StoredFile[],
  contracts: readonly Contract[],
  cap: Cap,
  sameRows: SameRows,
): Promise<Settled> {
  const coverage = new Map(contracts.map(({ id, covers }) => [id, covers]));
  const claimed = rankFiles(files, contracts, cap).map(
    (ranked): Claimed => ({
      ...ranked,
      covers: coverage.get(ranked.file.check.extract ?? '') ?? null,
      windows: windowsOf(ranked, cap),
    }),
  );
  const rivals = byExtract(claimed);
  const judged = await Promise.all(
    claimed.map((file) => judge(file, rivals.get(extractOf(file))!, sameRows)),
  );

  const shares = new Map<string, Share>();
  const supersededBy = new Map<string, string>();
  const replacedBy = new Map<Claimed, Claimed[]>();
  const replaces = new Map<Claimed, Claimed[]>();
  const inForce = judged.filter(isUsable);
  for (const own of byExtract(inForce).values()) {
    for (const [at, claim] of own.entries()) {
      const { fileId } = claim.file;
      const { share, replacing } = shareOf(claim, own.slice(at + 1));
      replacedBy.set(claim, replacing);
      for (const other of replacing) replaces.set(other, [...(replaces.get(other) ?? []), claim]);
      if (share) shares.set(fileId, share);
      else supersededBy.set(fileId, replacing.at(-1)!.file.fileId);
    }
  }
  const warned = judged.map((claim) =>
    warn(claim.file, orderWarnings(claim, replaces.get(claim) ?? [], replacedBy.get(claim) ?? [])),
  );
  const until = new Map(inForce.map(({ file, until }) => [file.fileId, until]));
  const again = new Map(inForce.map(({ file }) => [file.fileId, daysOfTwins(file)]));
  return { files: warned, shares, supersededBy, until, again };
}

type Claimed = Ranked & { covers: Contract['covers'] | null; windows: Window[] };

const extractOf = ({ file }: Claimed) => file.check.extract;

/** Files by what they are, those of each in the order given: files of two extracts have nothing to settle. */
function byExtract(files: readonly Claimed[]): Map<string | null, Claimed[]> {
  const groups = new Map<string | null, Claimed[]>();
  for (const file of files) {
    const own = groups.get(extractOf(file)) ?? [];
    own.push(file);
    groups.set(extractOf(file), own);
  }
  return groups;
}

const isUsable = ({ file: { check } }: Claimed) => check.verdict !== 'refused' && check.extract !== null;

function daysOfTwins({ twins = [], sheet }: StoredFile): string[] {
  return twins.flatMap((name) => {
    const { named, delivered } = pathSays(name, sheet);
    return (named ?? delivered)?.to ?? [];
  });
}

/** What a file still speaks for, null where for nothing; and those, of the later ones of its extract, that took something from it. */
function shareOf(claim: Claimed, after: readonly Claimed[]): { share: Share | null; replacing: Claimed[] } {
  const { file, covers } = claim;
  const later = after.filter((other) => other.file.check.slices.length > 0);
  // A list of none speaks for no month and no day: it replaces nothing.
  if (file.check.slices.length === 0) return { share: { slices: [] }, replacing: [] };
  if (covers === 'snapshot') return { share: later.length > 0 ? null : { slices: [''] }, replacing: later };
  if (covers === 'keys') {
    // Only what it corrects does a list of keys replace whole, the rows that it does not hold again included.
    const replacing = later.filter((other) => corrects(other, claim));
    return { share: replacing.length > 0 ? null : { slices: [''] }, replacing };
  }
  if (covers === 'window') {
    const replacing = later.filter(({ windows }) => file.days.some((day) => within(day, windows)));
    const all = replacing.flatMap(({ windows }) => windows);
    const outside = all.filter((window) => file.days.some((day) => within(day, [window])));
    const whole = file.days.every((day) => within(day, outside));
    return { share: whole ? null : { outside }, replacing };
  }
  const claims = (other: Claimed, slice: string) =>
    other.file.check.slices.includes(slice) ||
    (other.says.named !== null && corrects(other, claim) && isIn(slice, other.says.named));
  const replacing = later.filter((other) => file.check.slices.some((slice) => claims(other, slice)));
  const slices = file.check.slices.filter((slice) => !replacing.some((other) => claims(other, slice)));
  return { share: slices.length > 0 ? { slices } : null, replacing };
}

const isIn = (day: string, { from, to }: { from: string; to: string }) => from <= day && day <= to;

/** A file, refused where it contradicts another of its extract. */
async function judge(claim: Claimed, all: readonly Claimed[], sameRows: SameRows): Promise<Claimed> {
  if (!isUsable(claim)) return claim;
  for (const other of all) {
    if (other === claim || !isUsable(other)) continue;
    if (compareRanks(claim, other) !== 0) continue;
    const shared = sharedClaim(claim, other);
    if (!shared || (await sameRows(claim.file, other.file, shared))) continue;
    return { ...claim, file: { ...claim.file, check: refuseRival(claim, other) } };
  }
  return claim;
}

/** What both of two files claim; null where that is nothing. */
function sharedClaim(one: Claimed, other: Claimed): Shared | null {
  const slices = one.file.check.slices.filter((slice) => other.file.check.slices.includes(slice));
  if (one.covers === 'window') {
    const windows = overlap(one.windows, other.windows).filter((window) =>
      [one, other].some(({ file }) => file.days.some((day) => within(day, [window]))),
    );
    return windows.length > 0 ? { windows } : null;
  }
  if (slices.length === 0) return null;
  return one.covers === 'period' ? { slices } : one.covers === 'keys' ? 'keys' : 'all';
}

function refuseRival({ file: { check }, until }: Claimed, { file: rival }: Claimed): StoredFile['check'] {
  const { extract } = check;
  const date = until ? `and both run to ${until}` : 'and neither says to which date it runs';
  const message = `is ${extract}, and so is ${rival.name}, ${date}: keep the one that is right, or name the later one as such (…-v2, its month as 2026-10, or a folder named by the day of its delivery)`;
  const { rows, quarantine, ...refused } = refuse(
    { line: null, column: null, value: null, rule: 'rival_file', message },
    check,
  );
  return refused;
}

function warn(file: StoredFile, warnings: readonly Problem[]): StoredFile {
  if (warnings.length === 0) return file;
  const { check } = file;
  const isWarned = warnings.some(({ severity }) => severity === 'warning');
  const verdict = isWarned && check.verdict === 'accepted' ? 'accepted_with_warnings' : check.verdict;
  return { ...file, check: { ...check, verdict, problems: [...check.problems, ...warnings] } };
}
