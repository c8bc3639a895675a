import { dataTable } from '../components/dataTable.ts';
import type { IndicatorDefinition, WeeklyRow } from '../publication/tables.ts';
import { formatMonth } from '../words/formatMonth.ts';
import { valueWithUnit } from '../words/valueWithUnit.ts';

/** Indicators with weeks side by side, each by its Monday; a week that has not ended says so. */
export function weeksTable(
  document: Document,
  options: {
    caption: string;
    rows: readonly WeeklyRow[];
    definitions: IndicatorDefinition[];
    weeks: readonly string[];
  },
): HTMLElement {
  const { caption, rows, definitions, weeks } = options;
  const known = new Map(rows.map((row) => [`${row.indicator} ${row.week}`, row]));
  const open = new Set(rows.filter(({ provisional }) => provisional).map(({ week }) => week));
  return dataTable<IndicatorDefinition>(document, {
    caption,
    columns: [
      { header: 'Indicator', cell: ({ title }) => title },
      ...weeks.map((week) => ({
        header: `${Number(week.slice(8))} ${formatMonth(week).slice(0, 3)}${open.has(week) ? ' (so far)' : ''}`,
        align: 'number' as const,
        cell: ({ id, unit }: IndicatorDefinition) => {
          const value = known.get(`${id} ${week}`)?.value ?? null;
          return value === null ? 'none' : valueWithUnit(value, unit);
        },
      })),
    ],
    rows: definitions,
    sortable: false,
    class: 'compact weeks',
  });
}
