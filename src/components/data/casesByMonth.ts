import { addMonths } from '../../calendar/isoDate.ts';
import type { MonthBar } from '../../charts/monthBars.ts';
import type { Publication } from '../../publication/tables.ts';
import { monthsFromTo } from '../../words/monthsFromTo.ts';
import type { HeatRow } from '../heatMap.ts';
import { caseTypes } from './caseTypeTable.ts';
import { printedFigures } from './printedFigures.ts';

/** Every month from an indicator's first to its last, gaps and all; no earlier than so many months before the last. */
export function monthAxis(known: string[], longest = 24): string[] {
  const last = known.at(-1);
  if (last === undefined) return [];
  const start = addMonths(last, 1 - longest);
  return monthsFromTo(known[0]! < start ? start : known[0]!, last);
}

/** Totals by month with the part that one case type takes, for monthBars. */
export function casesByMonth(publication: Publication, indicator: string, part: string): MonthBar[] {
  const known = publication.figures;
  return monthAxis(known.months(indicator)).map((month) => ({
    month,
    total: known.value({ indicator }, month),
    part: known.value({ indicator, breakdown: 'case_type', member: part }, month),
  }));
}

/** Case types by month, for heatMap: rows in printed order, and the row of all. */
export function caseTypesByMonth(
  publication: Publication,
  indicator: string,
  extract: string,
): { months: string[]; rows: HeatRow[]; total: HeatRow } {
  const known = publication.figures;
  const months = monthAxis(known.months(indicator));
  const last = months.at(-1) ?? '';
  const row = (label: string, selection: { breakdown: string; member: string }): HeatRow => ({
    label,
    values: months.map((month) => known.value({ indicator, ...selection }, month)),
    change: known.point({ indicator, ...selection }, last)?.uplift_on_last_year ?? null,
  });
  const printed = printedFigures(publication.tables, extract);
  return {
    months,
    rows: caseTypes(known, printed, indicator).map((member) => row(member, { breakdown: 'case_type', member })),
    total: row('All cases', { breakdown: 'all', member: 'all' }),
  };
}
