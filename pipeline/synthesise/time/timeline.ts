import { addMonths, type Day, dayOf, monthOfYear, yearOf } from './days.ts';

/** What `sightline synthesise` is asked for. */
export interface Parameters {
  seed: number;
  /** Children under 19 in each council's area. */
  children: number;
  /** Years whose months are written. */
  years: number;
  /** The day to which the last delivery runs. */
  to: Day;
  authorities: number;
}

/** The months that are written, and where each ends. */
export interface Timeline {
  /** The first day of the first month. */
  from: Day;
  to: Day;
  /** From when visits, reviews and checks are simulated: long enough for the first lists to show the last ones. */
  detailFrom: Day;
  /** The day on which the simulation sets out, so that whoever is in care at `from` has come there. */
  origin: Day;
  /** By month: its last day, the last one `to`. */
  ends: readonly Day[];
  /** By month: the first day of the six months before its end. */
  sixMonths: readonly Day[];
  /** By month: the first day of the twelve months before its end. */
  year: readonly Day[];
}

const YEARS_BEFORE = 14;

export function timelineOf({ years, to }: Parameters): Timeline {
  const lastFirst = dayOf(yearOf(to), monthOfYear(to), 1);
  const count = years * 12;
  const firsts = Array.from({ length: count }, (_, at) => addMonths(lastFirst, at - count + 1));
  const ends = firsts.map((first, at) => (at === count - 1 ? to : addMonths(first, 1) - 1));
  const origin = dayOf(yearOf(firsts[0]!) - YEARS_BEFORE, monthOfYear(firsts[0]!), 1);
  return {
    from: firsts[0]!,
    to,
    detailFrom: firsts[0]! - 400,
    origin,
    ends,
    sixMonths: ends.map((end) => addMonths(end, -6) + 1),
    year: ends.map((end) => addMonths(end, -12) + 1),
  };
}

/** The month of a day by its place among those written: below 0 before them. */
export function monthIndex({ from }: Timeline, day: Day): number {
  return (yearOf(day) - yearOf(from)) * 12 + monthOfYear(day) - monthOfYear(from);
}

/** The first delivery that can hold what was recorded on a day. */
export function firstDelivery(timeline: Timeline, recorded: Day): number {
  return recorded > timeline.to ? timeline.ends.length : Math.max(0, monthIndex(timeline, recorded));
}
