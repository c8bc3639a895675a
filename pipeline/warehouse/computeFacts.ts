import type { Column } from '../../src/contracts/kit/cell.ts';
import { Coverage, type CoveredPeriod, type PeriodEnd } from './coverage.ts';
import { DIMENSIONS, NOT_RECORDED } from './dimensions.ts';
import { type Indicator, IndicatorError } from './readIndicators.ts';
import { identifier, literal, type Warehouse } from './warehouse.ts';

/** The periods that facts are grouped by: where their ends are, and which table the facts go to. */
const PERIODS = {
  month: { ends: 'episodes.month_ends', facts: 'facts.indicators' },
  week: { ends: 'episodes.week_ends', facts: 'facts.weekly' },
} as const;

type Period = keyof typeof PERIODS;

/**
 * Groups, divides and stores: `facts.indicators` from each indicator's query, and `facts.weekly` of those that are told
 * by week too. Ratios are of sums. A group in which a part is not known gives no row, for its sum would pass for the
 * whole; nor does a period that an extract does not cover; and where a count is covered and nothing happened, it is 0.
 */
export async function computeFacts(warehouse: Warehouse, indicators: readonly Indicator[]): Promise<void> {
  const coverage = await Coverage.read(warehouse);
  for (const period of Object.keys(PERIODS) as Period[]) {
    await warehouse.run(`create or replace temp view period_ends as from ${PERIODS[period].ends}`);
    const ends = await warehouse.rows<PeriodEnd>('from period_ends order by period');
    for (const indicator of indicators) {
      if (period === 'week' && !indicator.weekly) continue;
      // One that reads no extract tells the periods of its rows.
      const covered = indicator.sources.length > 0 ? coverage.periodsOf(indicator, ends) : null;
      if (covered?.length !== 0) await computeFact(warehouse, indicator, period, covered);
    }
  }
}

async function computeFact(
  warehouse: Warehouse,
  indicator: Indicator,
  period: Period,
  covered: readonly CoveredPeriod[] | null,
): Promise<void> {
  const named = (error: Error) => {
    throw new IndicatorError(`${indicator.id}.sql: ${error.message.split('\n')[0]}`);
  };
  const returned = await columnsReturned(warehouse, indicator).catch(named);
  const start = periodOf(period, returned);
  if (covered) {
    const rows = covered.map((each) => [each.period, each.is_provisional, each.told_by]);
    await warehouse.storeTemp('covered_periods', COVERED, rows);
  } else await warehouse.run(periodsOfRows(indicator, period, start)).catch(named);
  await warehouse.run(factsOf(indicator, period, start, returned)).catch(named);
}

const COVERED: readonly Column[] = [
  { name: 'period', type: 'DATE' },
  { name: 'is_provisional', type: 'BOOLEAN' },
  { name: 'told_by', type: 'VARCHAR' },
];

/** The period of a row `it` of the query, by its first day. */
const periodOf = (period: Period, returned: readonly string[]) =>
  returned.includes('day') ? `date_trunc(${literal(period)}, it.day)::date` : 'it.month';

const periodsOfRows = ({ query }: Indicator, period: Period, start: string) => `
  create or replace temp table covered_periods as
  select distinct
    ${start} as period,
    ${start} + interval 1 ${period} > getvariable('as_at') + 1 as is_provisional,
    null::varchar as told_by
  from (${query}) as it`;

/** Places the query's rows in their periods and groups them by every breakdown at once. */
function factsOf(indicator: Indicator, period: Period, start: string, returned: readonly string[]): string {
  const { id, query, unit, population, breakdowns, first_of } = indicator;
  const figures = figuresOf(indicator, returned);
  const members = breakdowns.map((name) => `${memberOf(name, returned)} as ${identifier(name)}`);
  const sums =
    unit === 'days'
      ? ['count(measure) as numerator', 'median(measure) as median']
      : figures.map((name) => `sum(${name}) as ${name}`);
  const byPopulation = unit === 'rate_per_10000' && !figures.includes('denominator');
  const denominator = byPopulation
    ? `population_of(breakdown, member, period, ${literal(population)})`
    : figures.includes('denominator')
      ? 'denominator'
      : 'null';
  const value = unit === 'days' ? 'median' : `indicator_value(${literal(unit)}, numerator, ${denominator})`;
  return `
    insert into ${PERIODS[period].facts}
    with placed as (
      select ${['covered.period', ...figures.map((name) => `it.${name}`), ...members].join(', ')}
      from (${query}) as it
      join covered_periods as covered
        on covered.period = ${start} ${first_of.length > 0 ? 'and covered.told_by = it.extract' : ''}
      ${returned.includes('team') ? 'left join episodes.teams as team on team.team = it.team' : ''}
      ${returned.includes('child_id') ? 'left join episodes.children as child on child.child_id = it.child_id' : ''}
    ),
    grouped as (
      select
        period,
        ${nameOfGroup(breakdowns)} as breakdown,
        coalesce(${[...breakdowns.map(identifier), literal('all')].join(', ')}) as member,
        ${sums.join(', ')},
        ${figures.map((part) => `count(${part}) = count(*)`).join(' and ')} as is_whole
      from placed
      group by grouping sets (${['(period)', ...breakdowns.map((name) => `(period, ${identifier(name)})`)].join(', ')})
    )
    ${unit === 'count' || byPopulation ? FILLED : ''}
    select
      ${literal(id)}, period, breakdown, member,
      numerator::double, (${denominator})::double, (${value})::double, is_provisional
    from ${unit === 'count' || byPopulation ? 'filled' : 'grouped'}
    join covered_periods using (period)
    where is_whole
    order by breakdown, member, period`;
}

/** The breakdown by which a row of grouping sets is grouped. */
const nameOfGroup = (breakdowns: readonly string[]) =>
  breakdowns.length === 0
    ? literal('all')
    : `case ${breakdowns.map((name) => `when grouping(${identifier(name)}) = 0 then ${literal(name)}`).join(' ')} else 'all' end`;

/** The member of a breakdown to which a row belongs. */
function memberOf(name: string, returned: readonly string[]): string {
  const member =
    returned.includes(name) && name !== 'team' ? `it.${identifier(name)}` : DIMENSIONS[name]!.member;
  return `coalesce(${member}::varchar, ${literal(NOT_RECORDED)})`;
}

/** Where nothing happened the count is 0: of the whole, and of each member from when it is first heard of. */
const FILLED = `,
  heard as (
    select breakdown, member, min(period) filter (is_whole) as since from grouped where breakdown <> 'all' group by all
    union all
    select 'all', 'all', date '0001-01-01'
  ),
  filled as (
    select
      covered.period, heard.breakdown, heard.member,
      if(grouped.period is null, 0, grouped.numerator) as numerator,
      -- a group that is there with a part unknown is no 0
      coalesce(grouped.is_whole, true) as is_whole
    from covered_periods as covered
    join heard on covered.period >= heard.since
    left join grouped
      on grouped.period = covered.period
      and grouped.breakdown = heard.breakdown
      and grouped.member = heard.member
  )`;

/** The columns of the query's rows that are added up. */
function figuresOf({ unit }: Indicator, returned: readonly string[]): string[] {
  if (unit === 'days') return ['measure'];
  // A rate whose rows say no denominator is of the children who live in the area.
  const hasWhole = unit !== 'count' && (unit !== 'rate_per_10000' || returned.includes('denominator'));
  return hasWhole ? ['numerator', 'denominator'] : ['numerator'];
}

async function columnsReturned(warehouse: Warehouse, indicator: Indicator): Promise<string[]> {
  const { query, breakdowns, weekly, first_of } = indicator;
  const rows = await warehouse.rows<{ column_name: string }>(`describe ${query}`);
  const has = rows.map(({ column_name }) => column_name);
  const given = (name: string) =>
    has.includes(name) || (DIMENSIONS[name]?.needs.every((need) => has.includes(need)) ?? false);
  const lacking = [
    ...(weekly || !has.includes('month') ? ['day'] : ['month']),
    ...figuresOf(indicator, has),
    ...(first_of.length > 0 ? ['extract'] : []),
    ...breakdowns,
  ].filter((name) => !given(name));
  if (lacking.length > 0) throw new Error(`its query returns no column ${lacking.join(', ')}`);
  return has;
}
