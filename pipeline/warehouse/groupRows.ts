import type { Column } from '../../src/contracts/kit/cell.ts';
import { NOT_RECORDED } from '../../src/publication/notRecorded.ts';
import type { Group } from '../../src/statistics/fillPeriods.ts';
import type { CoveredPeriod } from './coverage.ts';
import { DIMENSIONS } from './dimensions.ts';
import { namesReturned } from './namesReturned.ts';
import type { Indicator } from './readIndicators.ts';
import { identifier, literal } from './sqlText.ts';
import type { Warehouse } from './warehouse.ts';

const COVERED: readonly Column[] = [
  { name: 'indicator', type: 'VARCHAR' },
  { name: 'place', type: 'INTEGER' },
  { name: 'period', type: 'DATE' },
  { name: 'told_by', type: 'VARCHAR' },
];

/** The columns that an indicator's query returns; throws where one is lacking that its header asks for. */
export async function columnsReturned(warehouse: Warehouse, indicator: Indicator): Promise<string[]> {
  const { query, breakdowns, weekly, first_of } = indicator;
  const has = await namesReturned(warehouse, query);
  const given = (name: string) =>
    has.includes(name) || (DIMENSIONS[name]?.needs.every((need) => has.includes(need)) ?? false);
  const lacking = [
    ...(weekly || !has.includes('month') ? ['day'] : ['month']),
    ...figuresOf(indicator, has),
    ...(first_of.length > 0 ? ['extract'] : []),
    ...breakdowns,
  ].filter((name) => !given(name));
  // One that cannot be planned at all says why by itself.
  if (lacking.length > 0) await warehouse.rows(`describe ${query}`);
  if (lacking.length > 0) throw new Error(`its query returns no column ${lacking.join(', ')}`);
  return has;
}

/** The periods of an indicator's rows, in order: for one that reads no extract, and so has no coverage. */
export async function periodsOfRows(
  warehouse: Warehouse,
  { query }: Indicator,
  period: 'month' | 'week',
  returned: readonly string[],
): Promise<CoveredPeriod[]> {
  const start = startOf(period, returned);
  return warehouse.rows<CoveredPeriod>(`
    select distinct
      ${start} as period,
      ${start} + interval 1 ${period} > getvariable('as_at') + 1 as is_provisional,
      null as told_by
    from (${query}) as it
    order by period`);
}

/** Keeps for `groupRows` the periods of indicators, each in order. */
export async function storeCovered(
  warehouse: Warehouse,
  covered: ReadonlyMap<Indicator, readonly CoveredPeriod[]>,
): Promise<void> {
  const rows = [...covered].flatMap(([{ id }, periods]) =>
    periods.map(({ period, told_by }, place) => [id, place, period, told_by]),
  );
  await warehouse.storeTemp('covered_periods', COVERED, rows);
}

/** Places the rows of an indicator's query in the covered periods and adds them up, by every breakdown at once. */
export async function groupRows(
  warehouse: Warehouse,
  indicator: Indicator,
  period: 'month' | 'week',
  returned: readonly string[],
): Promise<Group[]> {
  const { id, query, breakdowns, first_of, unit } = indicator;
  const figures = figuresOf(indicator, returned);
  const members = breakdowns.map((name) => `${memberOf(name, returned)} as ${identifier(name)}`);
  const sums =
    unit === 'days'
      ? ['count(measure)::double as numerator', 'null as denominator', 'median(measure)::double as median']
      : [
          'sum(numerator)::double as numerator',
          `${figures.includes('denominator') ? 'sum(denominator)::double' : 'null'} as denominator`,
          'null as median',
        ];
  return warehouse.rows<Group>(`
    with placed as (
      select ${['covered.place', ...figures.map((name) => `it.${name}`), ...members].join(', ')}
      from (${query}) as it
      join covered_periods as covered
        on covered.indicator = ${literal(id)} and covered.period = ${startOf(period, returned)}
        ${first_of.length > 0 ? 'and covered.told_by = it.extract' : ''}
      ${returned.includes('team') ? 'left join episodes.teams as team on team.team = it.team' : ''}
      ${returned.includes('child_id') ? 'left join episodes.children as child on child.child_id = it.child_id' : ''}
    ),
    told as (
      select
        place,
        unnest([${['all', ...breakdowns].map(literal).join(', ')}]) as breakdown,
        unnest([${[literal('all'), ...breakdowns.map(identifier)].join(', ')}]) as member,
        ${figures.join(', ')}
      from placed
    )

    select
      place, breakdown, member,
      ${sums.join(', ')},
      ${figures.map((part) => `count(${part}) = count(*)`).join(' and ')} as is_whole
    from told
    group by place, breakdown, member`);
}

/** The first day of the period of a row `it` of the query. */
const startOf = (period: 'month' | 'week', returned: readonly string[]) =>
  returned.includes('day') ? `date_trunc(${literal(period)}, it.day)::date` : 'it.month';

/** The member of a breakdown to which a row belongs. */
function memberOf(name: string, returned: readonly string[]): string {
  const own = returned.includes(name) && name !== 'team';
  const member = own ? `it.${identifier(name)}` : DIMENSIONS[name]!.member;
  return `coalesce(${member}::varchar, ${literal(NOT_RECORDED)})`;
}

/** The columns of the query's rows that are added up. */
function figuresOf({ unit }: Indicator, returned: readonly string[]): string[] {
  if (unit === 'days') return ['measure'];
  // A rate whose rows say no denominator is of the children who live in the area.
  const hasWhole = unit !== 'count' && (unit !== 'rate_per_10000' || returned.includes('denominator'));
  return hasWhole ? ['numerator', 'denominator'] : ['numerator'];
}
