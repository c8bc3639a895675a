import { type DisclosurePolicy, ROUND, SUPPRESS } from './policy.ts';

/** The profiles that there are. */
export const PROFILES = ['internal', 'members', 'public'] as const;

/** Who reads a publication, and what they may see of it: a row of `profiles.csv`. */
export interface Profile {
  name: string;
  /** `Members of the council`. */
  readers: string;
  /** By what figures may be broken down, the whole aside; null is by everything. */
  breakdowns: readonly string[] | null;
  /** How small counts are kept from being published; null where they are not. */
  policy: DisclosurePolicy | null;
  /** The one that is taken unless another is named. */
  isDefault: boolean;
}

/** What is hidden from some readers only: small counts, or breakdowns, or both. */
export type ControlledProfile = Profile & { policy: DisclosurePolicy };

export const isControlled = (profile: Profile): profile is ControlledProfile => profile.policy !== null;

/** The largest number up to which counts may be hidden. */
const MOST_HIDDEN = 9;

/** A row of the table as it is read. */
export interface ProfileRow {
  profile: string;
  readers: string;
  breakdowns: string | null;
  hides_to: number | null;
  rounds_to_five: boolean | null;
  is_default: boolean | null;
}

/** The profile of a row. Throws where it makes no sense, saying what to write. */
export function profileOf(row: ProfileRow): Profile {
  const { profile: name, readers, hides_to: threshold, rounds_to_five, is_default } = row;
  const breakdowns = row.breakdowns?.split(',').map((each) => each.trim()) ?? null;
  if (name === 'internal' && threshold !== null)
    throw new Error('internal hides nothing: leave "Hides counts to" blank, or use members or public');
  if (threshold !== null && (threshold < 1 || threshold > MOST_HIDDEN))
    throw new Error(`${name} hides counts to ${threshold}: write 1 to ${MOST_HIDDEN}`);
  const mode = rounds_to_five ? ROUND : SUPPRESS;
  return {
    name,
    readers,
    breakdowns,
    policy: threshold === null ? null : { ...mode, threshold },
    isDefault: is_default === true,
  };
}

/**
 * By what figures may be broken down for any readers from whom something is kept. What is hidden is chosen for all of that
 * together: who reads the pages of several profiles learns no more than from one.
 */
export function breakdownsOfAll(profiles: readonly Profile[]): readonly string[] | null {
  const controlled = profiles.filter(isControlled).map(({ breakdowns }) => breakdowns);
  return controlled.includes(null) ? null : [...new Set(controlled.flatMap((names) => names ?? []))].sort();
}

/**
 * The profile of a name, or without one that which is taken unless one is named. Throws where there is none, or none or
 * several are taken.
 */
export function chosenProfile(profiles: readonly Profile[], name: string | null): Profile {
  const found = profiles.filter((profile) => (name === null ? profile.isDefault : profile.name === name));
  if (found.length === 1) return found[0]!;
  if (name === null) throw new Error(`${found.length} are taken unless named: write Yes in one row`);
  throw new Error(
    `there is no profile "${name}": it is one of ${profiles.map((each) => each.name).join(', ')}`,
  );
}
