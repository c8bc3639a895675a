import type { Account } from './account.ts';
import { type Alert, type AlertKind, kindOfKey } from './alert.ts';
import type { Alerts } from './alertsOf.ts';

/** How often the same is sent without it being known whether it arrived: once, and once more. */
const MOST_UNSURE = 2;

/** What somebody is to be told now, and what of what was told has ended. */
export interface News {
  /** All that holds and that this reader asked for, told or not. */
  all: Alert[];
  fresh: Alert[];
  /** All keys of `fresh`. */
  keys: string[];
  /** The id of the message that may have said the same already, where that is not known: it is sent under that again. */
  repeats: string | null;
  ended: string[];
}

/**
 * Compares what holds with what one has been told. What is not known to have arrived is told once more and then counts as
 * told: better twice than never, and no more than twice.
 */
export function whatIsNew(
  { alerts, known }: Alerts,
  wanted: ReadonlySet<AlertKind>,
  { told, unsure }: Account,
): News {
  const tries = (key: string) => unsure.filter(({ keys }) => keys.includes(key)).length;
  const isTold = (key: string) => told.has(key) || tries(key) >= MOST_UNSURE;
  const all = alerts.filter(({ kind }) => wanted.has(kind));
  const fresh = all.filter(({ keys }) => !keys.every(isTold));
  const keys = fresh.flatMap((alert) => alert.keys);
  const holding = new Set(all.flatMap((alert) => alert.keys));
  const noted = new Set([...told, ...unsure.flatMap((message) => message.keys)]);
  const isOver = (key: string) => {
    const kind = kindOfKey(key);
    return !holding.has(key) && (known.has(kind) || !wanted.has(kind));
  };
  return {
    all,
    fresh,
    keys,
    repeats: unsure.find((message) => sameKeys(message.keys, keys))?.id ?? null,
    ended: [...noted].filter(isOver),
  };
}

const sameKeys = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((key) => other.includes(key));
