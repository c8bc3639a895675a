import type { Column } from '../../src/contracts/kit/cell.ts';
import type { IndicatorRow } from '../../src/publication/tables.ts';
import { fillPeriods, type Group } from '../../src/statistics/fillPeriods.ts';
import { indicatorValue } from '../../src/statistics/indicatorValue.ts';
import { inLanes } from '../operate/inLanes.ts';
import { Coverage, type CoveredPeriod, type PeriodEnd } from './coverage.ts';
import { columnsReturned, groupRows, periodsOfRows, storeCovered } from './groupRows.ts';
import { Populations } from './populations.ts';
import { type Indicator, IndicatorError } from './readIndicators.ts';
import type { Warehouse } from './warehouse.ts';
import { withLanes } from './withLanes.ts';

/** One figure, its indicator aside; of a week `month` is its Monday. */
export type Fact = Omit<IndicatorRow, 'indicator'>;

/** The figures of one member of a breakdown, in the order of their periods. */
export type FactSeries = readonly Fact[];

/** The periods that facts are grouped by: where their ends are, and which table the facts go to. */
const PERIODS = {
  month: { ends: 'episodes.month_ends', facts: 'indicators' },
  week: { ends: 'episodes.week_ends', facts: 'weekly' },
} as const;

type Period = keyof typeof PERIODS;

/**
 * Groups, divides and stores: `facts.indicators` from each indicator's query, and `facts.weekly` of those that are told
 * by week too. Ratios are of sums. A group in which a part is not known gives no row, for its sum would pass for the
 * whole; nor does a period that an extract does not cover; and where a count is covered and nothing happened, it is 0.
 * `monthly` is given the months of each series as they are worked out; `heard` is told how many indicators are done, one
 * that is told by week counting twice.
 */
export async function computeFacts(
  warehouse: Warehouse,
  indicators: readonly Indicator[],
  monthly: (indicator: Indicator, series: FactSeries) => void = () => {},
  heard: (progress: { done: number; of: number }) => void = () => {},
): Promise<void> {
  const coverage = await Coverage.read(warehouse);
  const populations = await Populations.read(warehouse);
  const writer = await warehouse.fork();
  const columns = new Columns();
  const of = indicators.length + indicators.filter(({ weekly }) => weekly).length;
  let done = 0;
  await withLanes(warehouse, async (lanes) => {
    for (const period of Object.keys(PERIODS) as Period[]) {
      const { ends: table, facts } = PERIODS[period];
      for (const lane of lanes) await lane.run(`create or replace temp view period_ends as from ${table}`);
      const ends = await warehouse.rows<PeriodEnd>(`from ${table} order by period`);
      const covered = new Map<Indicator, readonly CoveredPeriod[]>();
      const told = indicators.filter(({ weekly }) => period === 'month' || weekly);
      for (const indicator of told) {
        const periods =
          indicator.sources.length > 0
            ? coverage.periodsOf(indicator, ends)
            : await periodsOfRows(warehouse, indicator, period, await columns.of(indicator, warehouse));
        if (periods.length > 0) covered.set(indicator, periods);
      }
      done += told.length - covered.size;
      for (const lane of lanes) await storeCovered(lane, covered);
      const all = inLanes([...covered], lanes, async ([indicator, periods], lane) => {
        const returned = await columns.of(indicator, lane);
        const groups = await naming(indicator, groupRows(lane, indicator, period, returned));
        return { indicator, series: seriesOf(indicator, groups, returned, periods, populations) };
      });
      const appender = await writer.appender('facts', facts, FACT);
      for await (const { indicator, series } of all) {
        for (const each of series) {
          for (const fact of each) appender.add([indicator.id, ...FIGURES.map((name) => fact[name])]);
          if (period === 'month') monthly(indicator, each);
        }
        done += 1;
        heard({ done, of });
      }
      await appender.close();
    }
  });
  writer.close();
}

/** The columns that queries return, each asked for once. */
class Columns {
  private readonly known = new Map<Indicator, string[]>();

  async of(indicator: Indicator, warehouse: Warehouse): Promise<string[]> {
    const columns =
      this.known.get(indicator) ?? (await naming(indicator, columnsReturned(warehouse, indicator)));
    this.known.set(indicator, columns);
    return columns;
  }
}

/** Names the indicator whose query fails. */
const naming = <T>({ id }: Indicator, work: Promise<T>): Promise<T> =>
  work.catch((error: Error) => {
    throw new IndicatorError(`${id}.sql: ${error.message.split('\n')[0]}`);
  });

const FIGURES = ['month', 'breakdown', 'member', 'numerator', 'denominator', 'value', 'provisional'] as const;

const FACT: readonly Column[] = [
  { name: 'indicator', type: 'VARCHAR' },
  { name: 'month', type: 'DATE' },
  { name: 'breakdown', type: 'VARCHAR' },
  { name: 'member', type: 'VARCHAR' },
  { name: 'numerator', type: 'DOUBLE' },
  { name: 'denominator', type: 'DOUBLE' },
  { name: 'value', type: 'DOUBLE' },
  { name: 'provisional', type: 'BOOLEAN' },
];

function seriesOf(
  { unit, population }: Indicator,
  groups: readonly Group[],
  returned: readonly string[],
  covered: readonly CoveredPeriod[],
  populations: Populations,
): FactSeries[] {
  const byPopulation = unit === 'rate_per_10000' && !returned.includes('denominator');
  const filled = fillPeriods(groups, covered.length, unit === 'count' || byPopulation);
  return filled.map(({ breakdown, member, groups: own }) =>
    own.map(({ place, numerator, median, ...group }): Fact => {
      const { period: first, is_provisional: provisional } = covered[place]!;
      const denominator = byPopulation
        ? populations.of(breakdown, member, population, first)
        : group.denominator;
      const value = unit === 'days' ? median : indicatorValue(unit, numerator, denominator);
      return { month: first, breakdown, member, numerator, denominator, value, provisional };
    }),
  );
}
