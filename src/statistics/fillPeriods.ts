/** What a query's rows of one period and one member of a breakdown come to. */
export interface Group {
  breakdown: string;
  member: string;
  /** The place of its period among those covered, from 0. */
  place: number;
  numerator: number;
  denominator: number | null;
  median: number | null;
  /** Whether every part of it is known: where one is not, its sum would pass for the whole. */
  is_whole: boolean;
}

/** The groups of one member of a breakdown, in the order of their periods. */
export interface Series {
  breakdown: string;
  member: string;
  groups: Group[];
}

/**
 * The series of an indicator, in the order of breakdown and member, each in the order of its periods. A group that is not
 * whole is left out. Where the parts of the whole add up (`addsUp`), a covered period in which nothing happened is 0: of
 * the whole always, of a member from when it is first heard of.
 */
export function fillPeriods(groups: readonly Group[], covered: number, addsUp: boolean): Series[] {
  const found = new Map<string, Series>();
  const seriesOf = (breakdown: string, member: string) => {
    const key = JSON.stringify([breakdown, member]);
    const series = found.get(key) ?? { breakdown, member, groups: [] };
    found.set(key, series);
    return series;
  };
  if (addsUp) seriesOf('all', 'all');
  for (const group of groups) seriesOf(group.breakdown, group.member).groups.push(group);
  const all = [...found.values()].sort(
    (a, b) => order(a.breakdown, b.breakdown) || order(a.member, b.member),
  );
  for (const series of all) {
    series.groups.sort((a, b) => a.place - b.place);
    series.groups = (addsUp ? withZeros(series, covered) : series.groups).filter(({ is_whole }) => is_whole);
  }
  return all.filter((series) => series.groups.length > 0);
}

function withZeros({ breakdown, member, groups }: Series, covered: number): Group[] {
  const since = breakdown === 'all' ? 0 : (groups.find(({ is_whole }) => is_whole)?.place ?? covered);
  const byPlace = new Map(groups.map((group) => [group.place, group]));
  const filled: Group[] = [];
  for (let place = since; place < covered; place += 1) {
    const nothing = {
      breakdown,
      member,
      place,
      numerator: 0,
      denominator: null,
      median: null,
      is_whole: true,
    };
    filled.push(byPlace.get(place) ?? nothing);
  }
  return filled;
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
