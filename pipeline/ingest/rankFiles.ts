import { daysBetween, lastDayOfMonth } from '../../src/calendar/isoDate.ts';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import { daysAreMonths } from '../../src/extracts/extent.ts';
import { type PathSays, pathSays } from './pathSays.ts';
import type { StoredFile } from './vault.ts';
import { compareVersions } from './versionIn.ts';

/** The last day that counts: no event after it decides anything. */
export interface Cap {
  date: string;
  /** It was asked for with `--as-at`, so that files may well run beyond it. */
  asked: boolean;
}

/** A file and what decides which of two speaks for what both hold, the first that differs deciding. */
export interface Ranked {
  file: StoredFile;
  says: PathSays;
  /** The last day of what its own name says, else its folder, else to which its rows run; '' where nothing says it. */
  until: string;
  /** Where its own name says a period: when it was delivered, by its folder or name; '' where nothing says it. */
  delivered: string;
  /** The date to which its rows, or its title, run; events after the cap do not count; '' where nothing says it. */
  rowsTo: string;
  /** Where the cap was asked for: how far its rows run on beyond it; '' where they do not. */
  beyond: string;
}

/** A correction may have lost the rows of so many days at the end of what it corrects. */
const LOST_DAYS = 14;

/** More days without any event part dates from the run of a file's dates: lists hold at least the last six months. */
export const HALF_A_YEAR = 182;

/** The files from the earliest to the latest; of two of the same rank the order is that of their bytes' hashes. */
export function rankFiles(files: readonly StoredFile[], contracts: readonly Contract[], cap: Cap): Ranked[] {
  const ranked = files.map((file) =>
    rank(
      file,
      contracts.find(({ id }) => id === file.check.extract),
      cap,
    ),
  );
  lift(ranked);
  return ranked.sort((a, b) => compareRanks(a, b) || order(a.file.fileId, b.file.fileId));
}

/** Less than 0 where the first is the earlier, 0 where nothing tells which is. */
export function compareRanks(a: Ranked, b: Ranked): number {
  return (
    order(a.until, b.until) ||
    order(a.delivered, b.delivered) ||
    compareVersions(a.says.version, b.says.version) ||
    order(a.rowsTo, b.rowsTo) ||
    order(a.beyond, b.beyond)
  );
}

/** True where the later of two files is a second delivery of the same list for the same period. */
export function corrects(later: Ranked, earlier: Ranked): boolean {
  if (later.says.stem !== earlier.says.stem || later.file.check.extract !== earlier.file.check.extract)
    return false;
  if (compareRanks(earlier, later) >= 0) return false;
  const [one, other] = [later.says.named, earlier.says.named];
  if (one && other) return one.from === other.from && one.to === other.to && isLaterDelivery(later, earlier);
  // Folders of two months or years hold lists of different periods; those of two days may hold one list twice.
  const periods = [later, earlier].map(({ says: { named, delivered } }) => named ?? delivered);
  const [here, there] = periods.map((span) => (span && span.from !== span.to ? span.to : null));
  if (here && there && here !== there) return false;
  return isLaterDelivery(later, earlier) && endsAlike(later, earlier);
}

function rank(file: StoredFile, contract: Contract | undefined, cap: Cap): Ranked {
  const says = pathSays(file.name, file.sheet);
  const { named, delivered } = says;
  const rowsTo = contract ? rowsRunTo(file, contract, cap) : '';
  return {
    file: { ...file, check: { ...file.check, asAt: rowsTo || null } },
    says,
    until: (named ?? delivered)?.to ?? rowsTo,
    delivered: named ? (delivered?.to ?? '') : '',
    rowsTo,
    beyond: cap.asked ? runBeyond(file.days, cap.date) : '',
  };
}

function rowsRunTo({ check, days }: StoredFile, contract: Contract, { date }: Cap): string {
  const ofMonths = daysAreMonths(contract);
  const end = (day: string) => (ofMonths ? lastDayOfMonth(day) : day);
  const last = days.at(-1);
  // A title, or months as columns, say it otherwise than the rows; a benchmark's years may end when they will.
  if (last === undefined || contract.benchmark || end(last) !== check.asAt) return check.asAt ?? '';
  const counted = days.findLast((day) => day <= date);
  if (counted === undefined) return '';
  return end(counted) > date ? date : end(counted);
}

/** The last of the days after the cap that follow one another without a long gap. */
function runBeyond(days: readonly string[], cap: string): string {
  let last = cap;
  for (const day of days) {
    if (day <= last) continue;
    if (daysBetween(last, day) > HALF_A_YEAR) break;
    last = day;
  }
  return last === cap ? '' : last;
}

/** A correction that lost its last rows, and whose path has no date, runs as far as what it corrects. */
function lift(ranked: readonly Ranked[]): void {
  const undated = ranked.filter(({ says }) => !says.named && !says.delivered);
  undated.sort((a, b) => compareVersions(a.says.version, b.says.version));
  for (const file of undated) {
    const corrected = ranked.filter(
      (other) =>
        other.says.stem === file.says.stem &&
        other.file.check.extract === file.file.check.extract &&
        compareVersions(other.says.version, file.says.version) < 0 &&
        endsAlike(file, other),
    );
    for (const { until } of corrected) if (until > file.until) file.until = until;
  }
}

function isLaterDelivery(later: Ranked, earlier: Ranked): boolean {
  const day = ({ says: { delivered, named } }: Ranked) => (delivered ?? named)?.to ?? '';
  return day(later) !== day(earlier)
    ? day(later) > day(earlier)
    : compareVersions(earlier.says.version, later.says.version) < 0;
}

/** True where the first runs to the same date as the other, or lacks its last days. */
function endsAlike({ rowsTo: one }: Ranked, { rowsTo: other }: Ranked): boolean {
  if (one === '' || other === '') return false;
  const lost = daysBetween(one, other);
  return lost >= 0 && lost <= LOST_DAYS;
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
