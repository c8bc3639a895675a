import { addMonths } from '../calendar/isoDate.ts';
import { parseMonth } from '../calendar/parseMonth.ts';
import { tidy } from '../contracts/cell.ts';
import { type Contract, fieldsOf, type NamedField } from '../contracts/contract.ts';
import { looseText } from '../contracts/fields.ts';

/** A column of the file: where it stands and what its header says. */
export interface Place {
  index: number;
  header: string;
}

/** How the columns of a file lie under one contract. */
export interface Layout {
  contract: Contract;
  fields: (Place & { field: NamedField })[];
  /** In the order of the file; the same month last year is among them, by the month that it means. */
  months: (Place & { month: string; lastYear: boolean })[];
  uplift: Place | null;
  upliftPercent: Place | null;
  percentages: (Place & { numerator: readonly string[]; denominator: readonly string[] })[];
  /** Columns that the contract does not know. */
  extra: Place[];
  /** Headers that stand twice. */
  repeated: Place[];
  /** Fields of the contract that the file does not have. */
  missing: NamedField[];
  /** The number of columns to the last header that is not blank. */
  width: number;
}

/** Lays a contract over a header; whether it fits is for the caller to judge from `missing` and `months`. */
export function matchHeader(contract: Contract, cells: readonly string[]): Layout {
  const places = cells.map((cell, index) => ({ index, header: tidy(cell) }));
  const width = (places.findLast(({ header }) => header !== '')?.index ?? -1) + 1;
  const free = places.slice(0, width);
  const repeated: Place[] = [];

  const take = (names: readonly string[]): Place | null => {
    const wanted = names.map(looseText);
    const found = free.filter(({ header }) => wanted.includes(looseText(header)));
    const first = found[0];
    if (!first) return null;
    free.splice(free.indexOf(first), 1);
    if (first.header !== '') repeated.push(...found.slice(1));
    return first;
  };

  const { months: wide, printed } = contract;
  const named = fieldsOf(contract).map((field) => ({
    field,
    place: take([field.meta.header, ...(field.meta.aliases ?? [])]),
  }));
  const lastYear = wide ? take(wide.sameMonthLastYear) : null;
  const uplift = take(printed?.uplift ?? []);
  const upliftPercent = take(printed?.upliftPercent ?? []);
  const percentages = (printed?.percentages ?? []).flatMap(({ headers, numerator, denominator }) => {
    const place = take(headers);
    return place ? [{ ...place, numerator, denominator }] : [];
  });

  const months: Layout['months'] = [];
  for (const place of wide ? [...free] : []) {
    const month = readMonthHeader(place.header, wide!.prefix);
    if (month === null) continue;
    free.splice(free.indexOf(place), 1);
    if (months.some((other) => other.month === month)) repeated.push(place);
    else months.push({ ...place, month, lastYear: false });
  }
  const latest = latestMonth(months);
  if (lastYear && latest) months.push({ ...lastYear, month: addMonths(latest, -12), lastYear: true });

  return {
    contract,
    fields: named.flatMap(({ field, place }) => (place ? [{ ...place, field }] : [])),
    months,
    uplift,
    upliftPercent,
    percentages,
    extra: free.filter((place) => !repeated.includes(place)),
    repeated,
    missing: named.filter(({ place }) => !place).map(({ field }) => field),
    width,
  };
}

/** True where every column that the contract cannot do without is there. */
export function fits({ contract, missing, months }: Layout): boolean {
  return !missing.some(({ meta }) => meta.required) && (!contract.months || months.some((m) => !m.lastYear));
}

/** The latest of the months that the file itself covers; null where it has none. */
export function latestMonth(months: Layout['months']): string | null {
  const own = months.filter(({ lastYear }) => !lastYear).map(({ month }) => month);
  return own.sort().at(-1) ?? null;
}

function readMonthHeader(header: string, prefix: string): string | null {
  const start = prefix.toLowerCase();
  const rest = header.toLowerCase().startsWith(`${start} `) ? header.slice(start.length + 1) : header;
  return parseMonth(rest.trim());
}
