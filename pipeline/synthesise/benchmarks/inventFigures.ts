import { chance } from '../chance.ts';
import { type Area, between } from './areas.ts';
import { FACTS, type Fact, type FactName } from './facts.ts';

/** Counts of one area and year; of social workers and days in tenths. */
export type Figures = Readonly<Record<FactName, number>>;

/** What an authority counted in a year; a group of facts that it did not send is not in the sums of England. */
export interface AreaYear {
  area: Area;
  year: number;
  figures: Figures;
  /** False: it sent nothing of its social workers that year. */
  hasWorkforce: boolean;
}

export const WORKFORCE: readonly FactName[] = [
  ...(['social_workers', 'leavers', 'agency', 'vacancies', 'vacancies_covered', 'case_holders'] as const),
  ...(['cases', 'days_lost'] as const),
];

/** How much a place among authorities moves from one year to the next, of 1,000. */
const DRIFT = 60;

/** In tenths: social workers, and days. Cases are whole, though what they are a share of is not. */
const SCALE: Partial<Record<FactName, number>> = { social_workers: 10, cases: 0.1 };

/**
 * The figures of every authority but the council, year by year: where each stands among authorities is drawn once and
 * drifts, and the whole is scaled so that England comes out as its published figures did.
 */
export function inventFigures(seed: number, areas: readonly Area[], years: readonly number[]): AreaYear[] {
  const others = areas.filter(({ kind }) => kind !== 'council');
  return years.flatMap((year) => {
    const all = others.map((area) => ({
      area,
      year,
      figures: { children: childrenIn(area, year, years[0]!) } as Record<FactName, number>,
      hasWorkforce: !chance(seed, 'return', area.number, year).happens(0.01),
    }));
    for (const [name, fact] of Object.entries(FACTS) as [FactName, Fact][]) {
      const wanted = all.map(({ area, figures }) => {
        const base = figures[fact.of] * (SCALE[name] ?? 1);
        return (base * between(spreadOf(fact), placeOf(seed, area, name, year))) / 100;
      });
      const base = sum(all.map(({ figures }) => figures[fact.of] * (SCALE[name] ?? 1)));
      const scale = (base * between(trendOf(fact), year)) / 100_000 / sum(wanted);
      for (const [at, { figures }] of all.entries()) {
        const value = Math.round(wanted[at]! * scale);
        figures[name] = fact.isPart ? Math.min(value, figures[fact.of]) : value;
      }
    }
    return all;
  });
}

/** The sum of what the authorities counted; of social workers only those that sent a return. */
export function sumFigures(parts: readonly AreaYear[]): Figures {
  const names = ['children', ...Object.keys(FACTS)] as FactName[];
  const total = (name: FactName) =>
    sum(
      parts.map(({ figures, hasWorkforce }) =>
        hasWorkforce || !WORKFORCE.includes(name) ? figures[name] : 0,
      ),
    );
  return Object.fromEntries(names.map((name) => [name, total(name)])) as Record<FactName, number>;
}

/** Children grow by about half a per cent in a year. */
export const childrenIn = ({ children }: Pick<Area, 'children'>, year: number, first: number) =>
  Math.round((children * (1000 + 5 * (year - first))) / 1000);

/** Keys that are whole numbers stand in their order, whatever the order of writing. */
const trendOf = ({ england }: Fact) =>
  Object.entries(england).map(([year, share]): [number, number] => [Number(year), share]);

const spreadOf = ({ spread }: Fact): [number, number][] =>
  [20, 100, 500, 900, 980].map((place, at) => [place, spread[at]!]);

/** Where an authority stands among all, of 1,000; a neighbour, being like the council, never far from the middle. */
function placeOf(seed: number, area: Area, name: FactName, year: number): number {
  const own = chance(seed, 'place', area.number, name).below(1001);
  const drift = chance(seed, 'drift', area.number, name, year).below(2 * DRIFT + 1) - DRIFT;
  const place = Math.max(0, Math.min(1000, own + drift));
  return area.kind === 'neighbour' ? 250 + Math.round(place / 2) : place;
}

const sum = (values: readonly number[]) => values.reduce((sofar, value) => sofar + value, 0);
