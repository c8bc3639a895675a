import { addMonths } from '../../calendar/isoDate.ts';
import type { Figures, Selection } from '../../publication/figures.ts';
import type { Publication, ReconciliationRow } from '../../publication/tables.ts';
import { type PrintedColumn, type PrintedFigures, printedFigures, TOTAL } from './printedFigures.ts';

/** A figure computed from rows, with what the paper prints where that is not the same. */
export interface Figure {
  value: number | null;
  /** The paper's own figure, where it differs from the rows or is left blank. */
  departure: ReconciliationRow | null;
}

/** One case type, or the total. */
export interface CaseTypeRow {
  item: string;
  byMonth: Figure[];
  uplift: Figure;
  upliftPercent: number | null;
  lastYear: Figure;
}

/** Cases by type: the latest three months, uplift, and the same month last year. */
export interface CaseTypeTable {
  /** The latest three calendar months to `latest`, in order. */
  months: string[];
  latest: string;
  rows: CaseTypeRow[];
  total: CaseTypeRow;
  /** Whether the paper prints a total of its own. */
  totalPrinted: boolean;
}

/**
 * The table for an indicator that is broken down by `case_type`, in the order in which the paper prints the types.
 * @param extract the extract whose paper prints these figures
 * @returns null where the indicator has no data
 */
export function caseTypeTable(
  publication: Publication,
  indicator: string,
  extract: string,
): CaseTypeTable | null {
  const known = publication.figures;
  const latest = known.months(indicator).at(-1);
  if (latest === undefined) return null;
  const printed = printedFigures(publication.tables, extract);
  const months = [addMonths(latest, -2), addMonths(latest, -1), latest];
  const row = (item: string, selection: Selection) => caseTypeRow(known, printed, item, selection, months);
  return {
    months,
    latest,
    rows: caseTypes(known, printed, indicator).map((member) =>
      row(member, { indicator, breakdown: 'case_type', member }),
    ),
    total: row(TOTAL, { indicator }),
    totalPrinted: months.some((month) => printed.find(TOTAL, month) !== null),
  };
}

/** The case types of an indicator in printed order; those that no paper prints follow in alphabetical order. */
export function caseTypes(known: Figures, printed: PrintedFigures, indicator: string): string[] {
  const position = new Map(printed.items.map((item, index) => [item.toLowerCase(), index]));
  const place = (member: string) => position.get(member.toLowerCase()) ?? Number.POSITIVE_INFINITY;
  return known
    .members(indicator, 'case_type')
    .sort((a, b) => (place(a) === place(b) ? a.localeCompare(b) : place(a) - place(b)));
}

function caseTypeRow(
  known: Figures,
  printed: PrintedFigures,
  item: string,
  selection: Selection,
  months: string[],
): CaseTypeRow {
  const latest = months.at(-1)!;
  const signal = known.point(selection, latest);
  const figure = (value: number | null, column: PrintedColumn): Figure => {
    // Of an earlier month than the paper's own, its comparisons are of another month.
    const compares = printed.month === null || printed.month === latest || months.includes(column);
    const found = compares ? printed.find(item, column) : null;
    return { value, departure: found && found.outcome !== 'agrees' ? found : null };
  };
  return {
    item,
    byMonth: months.map((month) => figure(known.value(selection, month), month)),
    uplift: figure(signal?.uplift ?? null, 'uplift'),
    upliftPercent: signal?.uplift_percent ?? null,
    lastYear: figure(signal?.last_year ?? null, 'last_year'),
  };
}
