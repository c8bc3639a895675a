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
  for (const period of Object.keys(PERIODS) as Period[]) {
    await warehouse.run(`create or replace temp view period_ends as from ${PERIODS[period].ends}`);
    for (const indicator of indicators) {
      if (period === 'month' || indicator.weekly) await computeFact(warehouse, indicator, period);
    }
  }
}

async function computeFact(warehouse: Warehouse, indicator: Indicator, period: Period): Promise<void> {
  await warehouse
    .run(`create or replace temp table indicator_rows as ${indicator.query}`)
    .catch((error: Error) => {
      throw new IndicatorError(`${indicator.id}.sql: ${error.message.split('\n')[0]}`);
    });
  const returned = await columnsReturned(warehouse, indicator);
  await warehouse.run(placedRows(indicator, period, returned));
  await warehouse.run(coveredPeriods(indicator, period));
  if (indicator.first_of.length > 0) await warehouse.run(DROP_WHAT_ANOTHER_TELLS);
  for (const breakdown of ['all', ...indicator.breakdowns]) {
    await warehouse.run(factsOf(indicator, breakdown, period, returned));
  }
}

/**
 * The periods of which no extract that the query reads misses a part, nor of the months that it looks back; those of its
 * rows, where it reads none itself. Of extracts each of which suffices, `told_by` is the first without a part missing.
 */
function coveredPeriods({ sources, looks_back, first_of }: Indicator, period: Period): string {
  if (sources.length === 0) {
    return `
      create or replace temp table covered_periods as
      select distinct period, period + interval 1 ${period} > getvariable('as_at') + 1 as is_provisional
      from placed_rows`;
  }
  const months = [
    `month = date_trunc('month', ends.period - to_months(${looks_back}))`,
    `month = date_trunc('month', ends.day)`,
  ];
  const covers = (some: Indicator['sources']) =>
    some.flatMap(({ layer, extract }) =>
      months.map(
        (month) =>
          `exists (from ledger.coverage where extract = ${literal(extract)} and layer = ${literal(layer)} and ${month})`,
      ),
    );
  const needed = covers(sources.filter(({ extract }) => !first_of.includes(extract)));
  const told = first_of.map((name) => {
    const conditions = covers(sources.filter(({ extract }) => extract === name));
    return `when ${conditions.join(' and ')} then ${literal(name)}`;
  });
  return `
    create or replace temp table covered_periods as
    select period, is_provisional, ${told.length > 0 ? `case ${told.join(' ')} end` : 'null'} as told_by
    from period_ends as ends
    where ${[...needed, told.length > 0 ? 'told_by is not null' : 'true'].join(' and ')}`;
}

const DROP_WHAT_ANOTHER_TELLS = `
  delete from placed_rows as placed
  where not exists (
    from covered_periods as covered
    where covered.period = placed.period and covered.told_by = placed.extract
  )`;

/** The query's rows, each with its period and its member of every breakdown. */
function placedRows(indicator: Indicator, period: Period, returned: readonly string[]): string {
  const day = returned.includes('day') ? `date_trunc(${literal(period)}, it.day)::date` : 'it.month';
  const figures = [...figuresOf(indicator, returned), ...(indicator.first_of.length > 0 ? ['extract'] : [])];
  const members = indicator.breakdowns.map((name) => {
    const member =
      returned.includes(name) && name !== 'team' ? `it.${identifier(name)}` : DIMENSIONS[name]!.member;
    return `coalesce(${member}::varchar, ${literal(NOT_RECORDED)}) as ${identifier(name)}`;
  });
  const joins = [
    returned.includes('team') ? 'left join episodes.teams as team on team.team = it.team' : '',
    returned.includes('child_id')
      ? 'left join episodes.children as child on child.child_id = it.child_id'
      : '',
  ];
  return `
    create or replace temp table placed_rows as
    select ${[`${day} as period`, ...figures.map((name) => `it.${name}`), ...members].join(', ')}
    from indicator_rows as it ${joins.join(' ')}`;
}

function factsOf(
  indicator: Indicator,
  breakdown: string,
  period: Period,
  returned: readonly string[],
): string {
  const { id, unit, population } = indicator;
  const member = breakdown === 'all' ? literal('all') : identifier(breakdown);
  const figures = figuresOf(indicator, returned);
  const byPopulation = unit === 'rate_per_10000' && !figures.includes('denominator');
  const denominator = byPopulation
    ? `population_of(${literal(breakdown)}, member, period, ${literal(population)})`
    : figures.includes('denominator')
      ? 'denominator'
      : 'null';
  const sums =
    unit === 'days'
      ? 'count(measure) as numerator, median(measure) as median'
      : figures.map((name) => `sum(${name}) as ${name}`).join(', ');
  const value = unit === 'days' ? 'median' : `indicator_value(${literal(unit)}, numerator, ${denominator})`;
  const addsUp = unit === 'count' || byPopulation;
  return `
    insert into ${PERIODS[period].facts}
    with grouped as (
      select period, ${member} as member, ${sums}
      from placed_rows
      group by all
      having ${figures.map((part) => `count(${part}) = count(*)`).join(' and ')}
    ),
    filled as (
      ${addsUp ? filledSql(breakdown) : 'from grouped'}
    )
    select
      ${literal(id)}, period, ${literal(breakdown)}, member,
      numerator::double, (${denominator})::double, (${value})::double, is_provisional
    from filled
    join covered_periods using (period)
    order by period, member`;
}

/** Where nothing happened the count is 0: of the whole, and of each member from when it is first heard of. */
const filledSql = (breakdown: string) => `
  select covered.period, heard.member, coalesce(grouped.numerator, 0) as numerator
  from covered_periods as covered
  join (
    select member, min(period) as since from grouped group by member
    ${breakdown === 'all' ? "union all select 'all', null::date where not exists (from grouped)" : ''}
  ) as heard on covered.period >= heard.since or ${breakdown === 'all'}
  left join grouped on grouped.period = covered.period and grouped.member = heard.member
  -- a group that is there with a part unknown is no 0
  where grouped.period is not null or not exists (
    from placed_rows as placed
    where placed.period = covered.period
    and ${breakdown === 'all' ? 'true' : `placed.${identifier(breakdown)} = heard.member`}
  )`;

/** The columns of the query's rows that are added up. */
function figuresOf({ unit }: Indicator, returned: readonly string[]): string[] {
  if (unit === 'days') return ['measure'];
  // A rate whose rows say no denominator is of the children who live in the area.
  const hasWhole = unit !== 'count' && (unit !== 'rate_per_10000' || returned.includes('denominator'));
  return hasWhole ? ['numerator', 'denominator'] : ['numerator'];
}

async function columnsReturned(warehouse: Warehouse, indicator: Indicator): Promise<string[]> {
  const { id, breakdowns, weekly, first_of } = indicator;
  const rows = await warehouse.rows<{ column_name: string }>('describe indicator_rows');
  const has = rows.map(({ column_name }) => column_name);
  const given = (name: string) =>
    has.includes(name) || (DIMENSIONS[name]?.needs.every((need) => has.includes(need)) ?? false);
  const lacking = [
    ...(weekly || !has.includes('month') ? ['day'] : ['month']),
    ...figuresOf(indicator, has),
    ...(first_of.length > 0 ? ['extract'] : []),
    ...breakdowns,
  ].filter((name) => !given(name));
  if (lacking.length > 0)
    throw new IndicatorError(`${id}.sql: its query returns no column ${lacking.join(', ')}`);
  return has;
}
