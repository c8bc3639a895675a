import { addDays, addMonths, daysBetween, monthOf } from '../../src/calendar/isoDate.ts';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import { HALF_A_YEAR } from '../ingest/rankFiles.ts';
import type { Settled } from '../ingest/settle.ts';

/** A file of an extract that is the last word for a month, whether or not a later file has replaced it since. */
export interface Delivery {
  fileId: string;
  /** The last day that it speaks for, never after the as-at date. */
  until: string;
}

/** Of each month for which an extract was delivered the last delivery, the earliest first. */
export function deliveriesOf({ id }: Contract, { files, until, again }: Settled, asAt: string): Delivery[] {
  const byMonth = new Map<string, Delivery>();
  for (const { fileId, check } of files) {
    const said = check.extract === id ? until.get(fileId) : undefined;
    if (said === undefined || check.slices.length === 0) continue;
    // Files come in the order of their rank: the last of a month stays.
    const place = (end: string, over: boolean) => {
      const day = end === '' || end > asAt ? asAt : end;
      if (over || !byMonth.has(day.slice(0, 7))) byMonth.set(day.slice(0, 7), { fileId, until: day });
    };
    for (const day of again.get(fileId) ?? []) place(day, false);
    place(said, true);
  }
  return [...byMonth.values()].sort((a, b) => (a.until < b.until ? -1 : 1));
}

/** The months, by their first day, for which an extract has all that happened; in order. */
export function monthsCovered(contract: Contract, settled: Settled, asAt: string): string[] {
  if (contract.benchmark) return [];
  const found = new Set<string>();
  if (contract.covers === 'period') {
    for (const { fileId, check } of settled.files) {
      const share = check.extract === contract.id ? settled.shares.get(fileId) : undefined;
      if (!share || !('slices' in share)) continue;
      for (const slice of share.slices) if (slice <= asAt) found.add(monthOf(slice));
    }
  } else {
    const deliveries = deliveriesOf(contract, settled, asAt);
    // Of a list that is replaced whole nothing is left of what earlier deliveries said.
    for (const delivery of contract.covers === 'snapshot' ? deliveries.slice(-1) : deliveries) {
      for (const month of reachOf(contract, delivery, settled)) found.add(month);
    }
  }
  return [...found].sort();
}

function reachOf({ reaches }: Contract, { fileId, until }: Delivery, { files }: Settled): string[] {
  const last = monthOf(until);
  if (reaches === 'now') return [last];
  if (typeof reaches === 'number') {
    // Six months to 31 October begin on 1 May; those to 30 October begin within April, which is not whole.
    const from = addMonths(monthOf(addDays(until, 1)), -reaches);
    return monthsBetween(from, last);
  }
  const days = files.find((file) => file.fileId === fileId)!.days.filter((day) => day <= until);
  return monthsBetween(monthOf(beginningOf(days) ?? until), last);
}

/** The first of the days that run on to the last without a break of half a year: one mistyped year begins nothing. */
function beginningOf(days: readonly string[]): string | undefined {
  for (let at = days.length - 1; at > 0; at -= 1) {
    if (daysBetween(days[at - 1]!, days[at]!) > HALF_A_YEAR) return days[at];
  }
  return days[0];
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}
