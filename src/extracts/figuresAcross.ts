import type { z } from 'zod';
import type { Warning } from '../contracts/kit/cell.ts';
import { count } from '../contracts/kit/fields.ts';
import { figure } from '../contracts/kit/figure.ts';
import type { Layout, Place } from './matchHeader.ts';
import { measureReader } from './measureReader.ts';

/** A figure that stands in a column of its own, beside others of the same record. */
export interface FigureAcross {
  place: Place;
  /** What the column says of it: the month, or the indicator. */
  key: string;
  /** The field by which its cell is read. */
  schema: z.ZodType;
  /** What is said where it is blank; null where a blank is usual. */
  blank: Warning | null;
}

/** The count in a month's column; a blank is not known, and is never taken for 0. */
const monthCount = count({ header: '' });
const BLANK_MONTH = { rule: 'blank_count', message: 'is blank: taken as not known, never as 0' };
const measured = figure({ header: '' });

/** The figures that a record holds side by side; null where a record is one row of the clean table. */
export function figuresAcross({
  contract,
  months,
  measures,
}: Layout): ((cells: readonly string[]) => FigureAcross[]) | null {
  if (contract.months) {
    const all = months.map((place) => ({ place, key: place.month, schema: monthCount, blank: BLANK_MONTH }));
    return () => all;
  }
  if (!contract.measures) return null;
  const held = measureReader(measures);
  return (cells) =>
    held(cells).map((place) => ({ place, key: place.measure.indicator, schema: measured, blank: null }));
}
