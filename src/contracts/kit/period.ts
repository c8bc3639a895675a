import { type Period, parsePeriod } from '../../calendar/parsePeriod.ts';
import { type Column, cell, type Field } from './cell.ts';

/**
 * A year, or several, as tables of statistics print it: see `parsePeriod`. Fills NAME in one spelling, NAME_note (what
 * stands in brackets after it) and NAME_to (the last day that it can mean).
 */
export const period = <const F extends Field>(field: F) =>
  cell<Period, F>(field, {
    kind: 'year or years',
    columns: (name): Column[] => [
      { name, type: 'VARCHAR' },
      { name: `${name}_note`, type: 'VARCHAR' },
      { name: `${name}_to`, type: 'DATE' },
    ],
    spread: (value) => [value?.period ?? null, value?.note ?? null, value?.to ?? null],
    read: (text) => {
      const value = parsePeriod(text);
      if (value) return { value };
      return { rule: 'period', message: 'is not a year or years: write it as 2024, 2023-24 or 2014-16' };
    },
  });
