import { childrenIn } from '../benchmarks/inventFigures.ts';
import { CALIBRATED_AT, type Council } from '../council/council.ts';
import { LOCALITIES } from '../council/teams.ts';
import { Stream } from '../random/stream.ts';
import { type Day, monthOfYear, yearOf } from '../time/days.ts';
import type { Timeline } from '../time/timeline.ts';

/** How many children of an age live in an area in the middle of a year. */
export interface Population {
  area: string;
  year: number;
  /** `0-17`. */
  ages: string;
  population: number;
}

/** Age bands as the statistics of children looked after have them, and how many single years are in each. */
const BANDS = [
  ['0', 1],
  ['1-4', 4],
  ['5-9', 5],
  ['10-15', 6],
  ['16-17', 2],
] as const;

/** The mid-years that rates of the months written need: from the last before the first month on. */
export function midYearsOf({ from, to }: Timeline): number[] {
  const first = yearOf(from) - 1;
  return Array.from({ length: yearOf(to) - first + 1 }, (_, at) => first + at);
}

/** Under 19 in the first of the mid-years: so many that in the last they are as many as were asked for. */
function youngAtFirst({ scale, timeline }: Council): number {
  const years = midYearsOf(timeline);
  const ofThousand = childrenIn({ children: 1000 }, years.at(-1)!, years[0]!);
  return Math.round((scale * CALIBRATED_AT * 1000) / ofThousand);
}

/** Aged 0 to 17 in the first of the mid-years. */
export const childrenAtFirst = (council: Council) => Math.round((youngAtFirst(council) * 18) / 19);

/**
 * The council and its localities by mid-year and ages: each band, 0 to 17 as their sum, and 0 to 18. The localities sum
 * to the council, and the council grows as `writeBenchmarks` lets it.
 */
export function populationsOf(council: Council): Population[] {
  const years = midYearsOf(council.timeline);
  return years.flatMap((year) => {
    const total = childrenIn({ children: childrenAtFirst(council) }, year, years[0]!);
    const bands = shareOut(
      total,
      BANDS.map(([, single]) => single),
    );
    const ages = [...BANDS.map(([band]) => band), '18'];
    const all = [...bands, under19(council, year) - total];
    const byLocality = all.map((population) => shareOut(population, weightsOf(council)));
    const localities = LOCALITIES.map((area, at) => ({
      area,
      counts: byLocality.map((counts) => counts[at]!),
    }));
    return [{ area: council.name, counts: all }, ...localities].flatMap(({ area, counts }) => {
      const under18 = sum(counts.slice(0, -1));
      const rows = [
        ...ages.slice(0, -1).map((band, at) => [band, counts[at]!] as const),
        ['0-17', under18] as const,
      ];
      return [...rows, ['0-18', sum(counts)] as const].map(([band, population]) => ({
        area,
        year,
        ages: band,
        population,
      }));
    });
  });
}

/** Children under 19 by the last mid-year that had come on a day. */
export function populationOf(council: Council, day: Day): number {
  return under19(council, monthOfYear(day) > 6 ? yearOf(day) : yearOf(day) - 1);
}

function under19(council: Council, year: number): number {
  const first = midYearsOf(council.timeline)[0]!;
  return childrenIn({ children: youngAtFirst(council) }, year, first);
}

/** Localities are alike in size, as are the numbers of families that come from them. */
function weightsOf({ seed }: Council): number[] {
  const draw = new Stream(seed, 'populations');
  return LOCALITIES.map(() => draw.int(93, 107));
}

/** A count in parts of these weights; what rounding leaves goes to the last. */
function shareOut(count: number, weights: readonly number[]): number[] {
  const parts = weights.map((weight) => Math.floor((count * weight) / sum(weights)));
  return [...parts.slice(0, -1), count - sum(parts.slice(0, -1))];
}

const sum = (values: readonly number[]) => values.reduce((sofar, value) => sofar + value, 0);
