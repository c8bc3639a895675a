import { lastDayOfMonth } from '../calendar/isoDate.ts';
import { parseDate } from '../calendar/parseDate.ts';
import { type Contract, columnsOf, fieldsOf } from '../contracts/kit/contract.ts';
import type { CleanRow } from './fileCheck.ts';
import { type Layout, latestMonth } from './matchHeader.ts';
import type { Recognised } from './recognise.ts';

/** What rows speak for: as far as it takes to say which months, which day and which slices they cover. */
export interface Extent {
  /** The latest value of the contract's `asAt`; null where no row has one. */
  latest: string | null;
  /** The first and last value of the contract's month. */
  months: [first: string, last: string] | null;
  /** The values of the contract's `slice`, in order; of a window the first and last. */
  slices: string[];
}

/** The columns of the clean table from which an extent is read; null where the contract has none such. */
export function extentColumns(contract: Contract): {
  latest: string | null;
  month: string | null;
  slice: string | null;
} {
  const names = columnsOf(contract).map(({ name }) => name);
  const has = (name: string | undefined) => (name !== undefined && names.includes(name) ? name : null);
  const month = fieldsOf(contract).find(({ meta }) => meta.kind === 'month')?.name;
  const sliced = contract.covers === 'period' || contract.covers === 'window';
  return { latest: has(contract.asAt), month: has(month), slice: sliced ? has(contract.slice) : null };
}

/**
 * The column of the clean table whose days say which rows a file speaks for and how far it runs, as `days` of a
 * stored file holds them; null where the contract has none such.
 */
export function dayColumn(contract: Contract): string | null {
  const { latest, slice } = extentColumns(contract);
  return contract.covers === 'window' ? slice : latest;
}

/** True where those days are months, by their first day. */
export function daysAreMonths(contract: Contract): boolean {
  const column = dayColumn(contract);
  return fieldsOf(contract).some(
    ({ name, meta }) => meta.kind === 'month' && meta.columns(name).some((each) => each.name === column),
  );
}

/** The extent of some rows. */
export function extentOf(contract: Contract, rows: readonly CleanRow[]): Extent {
  const names = columnsOf(contract).map(({ name }) => name);
  const { latest, month, slice } = extentColumns(contract);
  const valuesOf = (name: string | null): string[] => {
    const index = name === null ? -1 : names.indexOf(name);
    const found = new Set<string>();
    if (index >= 0)
      for (const { values } of rows) if (values[index] !== null) found.add(String(values[index]));
    return [...found].sort();
  };
  return {
    latest: valuesOf(latest).at(-1) ?? null,
    months: ends(valuesOf(month)),
    slices: contract.covers === 'window' ? (ends(valuesOf(slice)) ?? []) : valuesOf(slice),
  };
}

/** The extent of two lots of rows together. */
export function joinExtents(contract: Contract, one: Extent, other: Extent): Extent {
  const all = (a: readonly string[] | null, b: readonly string[] | null) =>
    [...new Set([...(a ?? []), ...(b ?? [])])].sort();
  const slices = all(one.slices, other.slices);
  return {
    latest: all(one.latest ? [one.latest] : [], other.latest ? [other.latest] : []).at(-1) ?? null,
    months: ends(all(one.months, other.months)),
    slices: contract.covers === 'window' ? (ends(slices) ?? []) : slices,
  };
}

/** The months that a file covers, `2021-05 to 2021-07`; null where it says nothing of months. */
export function periodOf({ months }: Layout, extent: Extent): string | null {
  const own = months.filter(({ lastYear }) => !lastYear).map(({ month }) => month);
  const [first, last] = (ends(own.sort()) ?? extent.months ?? []).map((month) => month.slice(0, 7));
  if (!first || !last) return null;
  return first === last ? first : `${first} to ${last}`;
}

/** The date to which a file runs: as its title says, else the end of its last month, else its latest row's date. */
export function asAtOf(
  { layout, title }: Pick<Recognised, 'layout' | 'title'>,
  extent: Extent,
): string | null {
  const stated = title?.asAt ? parseDate(title.asAt) : null;
  if (stated) return stated;
  const month = latestMonth(layout.months);
  if (month) return lastDayOfMonth(month);
  const { asAt } = layout.contract;
  const field = layout.fields.find(({ field: { name, meta } }) =>
    meta.columns(name).some((column) => column.name === asAt),
  )?.field;
  if (!field || extent.latest === null) return null;
  return field.meta.kind === 'month' ? lastDayOfMonth(extent.latest) : extent.latest;
}

/** What a file speaks for, in the words of `FileCheck.slices`. */
export function slicesOf({ covers }: Contract, extent: Extent, asAt: string | null): string[] {
  if (covers === 'snapshot' || covers === 'keys') return [''];
  if (covers === 'period') return extent.slices;
  const [first, last] = [extent.slices[0], extent.slices.at(-1)];
  return first && last ? [first, asAt && asAt > last ? asAt : last] : [];
}

function ends(sorted: readonly string[]): [string, string] | null {
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first !== undefined && last !== undefined ? [first, last] : null;
}
