import type { IndicatorRow, SignalRow } from './tables.ts';

/** One month of a series: its figure, and what can be said of it. */
export type Point = Omit<IndicatorRow, Key> & Omit<SignalRow, Key | 'month'>;

/** The months of one member of a breakdown of an indicator, in order; months without a figure are not among them. */
export interface Series {
  indicator: string;
  breakdown: string;
  member: string;
  points: readonly Point[];
}

/** The month of a series; null where it has no figure. */
export const pointOf = ({ points }: Pick<Series, 'points'>, month: string): Point | null =>
  points.find((point) => point.month === month) ?? null;

type Key = 'indicator' | 'breakdown' | 'member';
