import { type WeeklyFigure, weeksOf } from './weeks.ts';

/** The figures of some weeks as a page fetches them: by indicator, breakdown and member one for each week, null where there is none. */
export interface PackedWeeks {
  weeks: string[];
  series: [indicator: string, breakdown: string, member: string, ...values: (number | null)[]][];
}

/** Packs figures by week; one without a value is as one that is not there. */
export function packWeeks(weekly: readonly WeeklyFigure[]): PackedWeeks {
  const weeks = weeksOf(weekly);
  const at = new Map(weeks.map((week, place) => [week, place]));
  const series = new Map<string, PackedWeeks['series'][number]>();
  for (const { indicator, breakdown, member, week, value } of weekly) {
    const key = [indicator, breakdown, member].join('\u0000');
    const packed = series.get(key) ?? [indicator, breakdown, member, ...weeks.map(() => null)];
    packed[3 + at.get(week)!] = value;
    series.set(key, packed);
  }
  return { weeks, series: [...series.values()] };
}

/** The figures that were packed, in the order of series and weeks. */
export function unpackWeeks({ weeks, series }: PackedWeeks): WeeklyFigure[] {
  return series.flatMap(([indicator, breakdown, member, ...values]) =>
    weeks.flatMap((week, at) => {
      const value = values[at] ?? null;
      return value === null ? [] : [{ indicator, breakdown, member, week, value }];
    }),
  );
}
