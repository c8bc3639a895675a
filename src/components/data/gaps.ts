import type { Publication } from '../../publication/tables.ts';
import { countOf, goesOn } from '../../words/countOf.ts';
import { describeMonths } from '../../words/describeMonths.ts';
import { monthsFromTo } from '../../words/monthsFromTo.ts';

/** The months between the first and the last of an indicator that have no data. */
export function gapMonths(months: string[]): string[] {
  const first = months[0];
  if (first === undefined) return [];
  const known = new Set(months);
  return monthsFromTo(first, months.at(-1)!).filter((month) => !known.has(month));
}

const EXTRACT_TABLES = {
  improvement_actions: 'improvement plan',
  inspections: 'inspections',
  headline_counts: 'headline counts',
  recommendations: 'scrutiny recommendations',
  panels: 'panels',
  audit_progress: 'audit progress',
  audit_grades: 'audit grades',
} as const;

/** The months in which the whole of an indicator has a figure, one that is hidden among them. */
const monthsTold = ({ figures }: Publication, indicator: string) =>
  figures
    .series({ indicator })
    .points.filter(({ value, marker }) => value !== null || marker === 'c')
    .map(({ month }) => month);

/** What the publication lacks, one phrase each: months without data, extracts without rows, files refused. */
export function whatIsMissing(publication: Publication): string[] {
  const { tables, definitions, summary } = publication;
  const byGap = new Map<string, string[]>();
  for (const { id, title, kind } of definitions) {
    // A flow without a row may be a month in which nothing happened; a stock without one is a month not counted.
    const gap = kind === 'stock' ? describeMonths(gapMonths(monthsTold(publication, id))) : '';
    if (gap !== '') byGap.set(gap, [...(byGap.get(gap) ?? []), goesOn(title)]);
  }
  const refused = tables.files.filter((file) => file.verdict === 'refused').length;
  return [
    ...[...byGap].map(([gap, titles]) => `${titles.join(' and ')} for ${gap}`),
    // What is kept from its readers is not missing.
    ...Object.entries(summary.disclosure === null ? EXTRACT_TABLES : {})
      .filter(([table]) => tables[table as keyof typeof EXTRACT_TABLES].length === 0)
      .map(([, words]) => words),
    ...(refused > 0 ? [`${countOf(refused, 'file')} refused`] : []),
  ];
}
