import { addMonths } from '../calendar/isoDate.ts';
import { parseMonth } from '../calendar/parseMonth.ts';
import { tidy } from '../contracts/kit/cell.ts';
import { type Contract, fieldsOf, type NamedField } from '../contracts/kit/contract.ts';
import { looseText } from '../contracts/kit/fields.ts';
import { type MeasurePlace, placeMeasures } from './placeMeasures.ts';

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
  /** The columns that a reference table names, of a contract with measures; a column may hold several. */
  measures: MeasurePlace[];
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

/** The headers that a contract knows, in the form in which headers are compared. */
interface KnownHeaders {
  fields: { field: NamedField; names: ReadonlySet<string> }[];
  lastYear: ReadonlySet<string>;
  uplift: ReadonlySet<string>;
  upliftPercent: ReadonlySet<string>;
  percentages: { names: ReadonlySet<string>; numerator: readonly string[]; denominator: readonly string[] }[];
}

const knownHeaders = new WeakMap<Contract, KnownHeaders>();

function headersOf(contract: Contract): KnownHeaders {
  const cached = knownHeaders.get(contract);
  if (cached) return cached;
  const { months, printed } = contract;
  const loose = (names: readonly string[] = []) => new Set(names.map(looseText));
  const known: KnownHeaders = {
    fields: fieldsOf(contract).map((field) => ({
      field,
      names: loose([field.meta.header, ...(field.meta.aliases ?? [])]),
    })),
    lastYear: loose(months?.sameMonthLastYear),
    uplift: loose(printed?.uplift),
    upliftPercent: loose(printed?.upliftPercent),
    percentages: (printed?.percentages ?? []).map(({ headers, ...sums }) => ({
      names: loose(headers),
      ...sums,
    })),
  };
  knownHeaders.set(contract, known);
  return known;
}

/** True where the contract has a field or printed figure of that header. */
export function knowsHeader(contract: Contract, header: string): boolean {
  const { fields, lastYear, uplift, upliftPercent, percentages } = headersOf(contract);
  const sets = [...fields, ...percentages].map(({ names }) => names);
  const loose = looseText(header);
  return [...sets, lastYear, uplift, upliftPercent].some((names) => names.has(loose));
}

/** False where a record has fewer cells than the contract has columns that must be there: it cannot be its header. */
export function couldFit(contract: Contract, cells: readonly string[]): boolean {
  const wanted = fieldsOf(contract).filter(({ meta }) => meta.required || meta.mustBeThere).length;
  return cells.length >= wanted + (contract.months ? 1 : 0);
}

/** A record's cells as headers. */
type Candidates = readonly (Place & { loose: string })[];

/** Every contract is laid over the same record, and a long cell takes its time to be made loose. */
const candidates = new WeakMap<readonly string[], Candidates>();

function candidatesOf(cells: readonly string[]): Candidates {
  const known = candidates.get(cells);
  if (known) return known;
  const found = cells.map((cell, index) => {
    const header = tidy(cell);
    return { index, header, loose: looseText(header) };
  });
  candidates.set(cells, found);
  return found;
}

/** Lays a contract over a header; whether it fits is for the caller to judge from `missing` and `months`. */
export function matchHeader(contract: Contract, cells: readonly string[]): Layout {
  const known = headersOf(contract);
  const places = candidatesOf(cells);
  const width = (places.findLast(({ header }) => header !== '')?.index ?? -1) + 1;
  const free = places.slice(0, width);
  const repeated: Place[] = [];

  const take = (names: ReadonlySet<string>): Place | null => {
    const [first, ...others] = free.filter(({ loose }) => names.has(loose));
    if (!first) return null;
    free.splice(free.indexOf(first), 1);
    if (first.header !== '') repeated.push(...others);
    return { index: first.index, header: first.header };
  };

  const named = known.fields.map(({ field, names }) => ({ field, place: take(names) }));
  const wide = contract.months;
  const lastYear = take(known.lastYear);
  const uplift = take(known.uplift);
  const upliftPercent = take(known.upliftPercent);
  const percentages = known.percentages.flatMap(({ names, numerator, denominator }) => {
    const place = take(names);
    return place ? [{ ...place, numerator, denominator }] : [];
  });

  const months: Layout['months'] = [];
  for (const candidate of wide ? [...free] : []) {
    const month = readMonthHeader(candidate.header, wide!.prefix);
    if (month === null) continue;
    free.splice(free.indexOf(candidate), 1);
    const place = { index: candidate.index, header: candidate.header };
    if (months.some((other) => other.month === month)) repeated.push(place);
    else months.push({ ...place, month, lastYear: false });
  }
  const latest = latestMonth(months);
  if (lastYear && latest) months.push({ ...lastYear, month: addMonths(latest, -12), lastYear: true });

  const measures = contract.measures ? placeMeasures(contract.measures, places) : [];
  const read = new Set(measures.flatMap(({ index, where }) => [index, ...where.map((each) => each.index)]));
  const readHeaders = new Set([...read].map((index) => places[index]!.loose));
  repeated.push(...free.filter(({ index, loose }) => readHeaders.has(loose) && !read.has(index)));

  return {
    contract,
    measures,
    fields: named.flatMap(({ field, place }) => (place ? [{ ...place, field }] : [])),
    months,
    uplift,
    upliftPercent,
    percentages,
    extra: free.filter(({ index }) => !read.has(index) && !repeated.some((place) => place.index === index)),
    repeated,
    missing: named.filter(({ place }) => !place).map(({ field }) => field),
    width,
  };
}

/** True where every column that the contract cannot do without is there. */
export function fits({ contract, missing, months }: Layout): boolean {
  return (
    !missing.some(({ meta }) => meta.required || meta.mustBeThere) &&
    (!contract.months || months.some((m) => !m.lastYear))
  );
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
