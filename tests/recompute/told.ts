import type { Day } from '../../src/calendar/day.ts';
import type { Council } from './council.ts';

/** An event, or what is open at the end of a month: what one row adds to the figures of a month. */
export interface Told {
  /** When it happened, or the end of the month: the day of which the child's age counts. */
  day: Day;
  /** 1 where it counts above the line, unless the indicator adds up something else. */
  numerator: number;
  /** What it adds below the line; null where the indicator is a count. */
  denominator: number | null;
  /** Where the indicator is told by team, service or locality. */
  team?: string | null;
  /** Where it is told by sex, ethnicity or age band. */
  child?: string;
  /** Members of any other breakdown. */
  members?: Readonly<Record<string, string | null>>;
}

/** One indicator, worked out anew. */
export interface Recomputed {
  id: string;
  /** The tables of which no month may be missing, that of the figure and those that the indicator looks back. */
  needs: readonly string[];
  /** Of a flow: all that ever happened. */
  events?(council: Council): Told[];
  /** Of a stock: what is there at the end of a month, or on the as-at date where that is within it. */
  standing?(council: Council, end: Day): Told[];
}

/** 1 where it holds, else 0. */
export const one = (holds: boolean) => (holds ? 1 : 0);
