import type { Column, ColumnValue } from '../../src/contracts/kit/cell.ts';
import type { IndicatorRow } from '../../src/publication/tables.ts';
import { fillPeriods } from '../../src/statistics/fillPeriods.ts';
import { indicatorValue } from '../../src/statistics/indicatorValue.ts';
import { inLanes } from '../operate/inLanes.ts';
import { Coverage, type PeriodEnd } from './coverage.ts';
import { columnsReturned, groupRows, periodsOfRows } from './groupRows.ts';
import { Populations } from './populations.ts';
import { type Indicator, IndicatorError } from './readIndicators.ts';
import type { Warehouse } from './warehouse.ts';

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
 * `monthly` is given the months of each series as they are worked out.
 */
export async function computeFacts(
  warehouse: Warehouse,
  indicators: readonly Indicator[],
  monthly: (indicator: Indicator, series: FactSeries) => void = () => {},
): Promise<void> {
  const coverage = await Coverage.read(warehouse);
  const populations = await Populations.read(warehouse);
  // A query takes one core for most of its time, and the next can have the other.
  const second = await warehouse.fork();
  const lanes = [warehouse, second];
  try {
    for (const period of Object.keys(PERIODS) as Period[]) {
      const { ends: table, facts } = PERIODS[period];
      for (const lane of lanes) await lane.run(`create or replace temp view period_ends as from ${table}`);
      const ends = await warehouse.rows<PeriodEnd>(`from ${table} order by period`);
      const told = indicators.filter(({ weekly }) => period === 'month' || weekly);
      const rows: ColumnValue[][] = [];
      const all = inLanes(told, lanes, (indicator, lane) =>
        computeFact(lane, indicator, period, ends, coverage, populations),
      );
      let at = 0;
      for await (const series of all) {
        const indicator = told[at++]!;
        for (const each of series) {
          for (const fact of each) rows.push([indicator.id, ...FIGURES.map((name) => fact[name])]);
          if (period === 'month') monthly(indicator, each);
        }
      }
      await warehouse.append('facts', facts, FACT, rows);
    }
  } finally {
    second.close();
  }
}

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

async function computeFact(
  warehouse: Warehouse,
  indicator: Indicator,
  period: Period,
  ends: readonly PeriodEnd[],
  coverage: Coverage,
  populations: Populations,
): Promise<FactSeries[]> {
  const { unit, population, sources } = indicator;
  const known = sources.length > 0 ? coverage.periodsOf(indicator, ends) : null;
  if (known?.length === 0) return [];
  const { covered, groups, returned } = await (async () => {
    const returned = await columnsReturned(warehouse, indicator);
    const covered = known ?? (await periodsOfRows(warehouse, indicator, period, returned));
    return { returned, covered, groups: await groupRows(warehouse, indicator, period, returned, covered) };
  })().catch((error: Error) => {
    throw new IndicatorError(`${indicator.id}.sql: ${error.message.split('\n')[0]}`);
  });
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
