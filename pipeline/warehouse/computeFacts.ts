import { type Indicator, IndicatorError } from './readIndicators.ts';
import { identifier, literal, type Warehouse } from './warehouse.ts';

/**
 * Groups, divides and stores: `facts.indicators` from each indicator's query. Ratios are of sums. A group in which a
 * part is not known gives no row, for its sum would pass for the whole.
 */
export async function computeFacts(warehouse: Warehouse, indicators: readonly Indicator[]): Promise<void> {
  for (const indicator of indicators) {
    const { id, unit, kind, query } = indicator;
    await warehouse.run(
      `insert into definitions values (${literal(id)}, ${literal(unit)}, ${literal(kind)})`,
    );
    await warehouse.run(`create or replace temp table indicator_rows as ${query}`).catch((error: Error) => {
      throw new IndicatorError(`${id}.sql: ${error.message.split('\n')[0]}`);
    });
    await requireColumns(warehouse, indicator);
    for (const breakdown of ['all', ...indicator.breakdowns]) {
      await warehouse.run(factsOf(indicator, breakdown));
    }
    await warehouse.run('drop table indicator_rows');
  }
}

function factsOf({ id, unit }: Indicator, breakdown: string): string {
  const member = breakdown === 'all' ? literal('all') : `${identifier(breakdown)}::varchar`;
  const known = breakdown === 'all' ? 'true' : `${identifier(breakdown)} is not null`;
  const figures =
    unit === 'days'
      ? 'count(measure)::double, null::double, median(measure)::double'
      : unit === 'count'
        ? 'sum(numerator)::double, null::double, sum(numerator)::double'
        : `sum(numerator)::double, sum(denominator)::double,
          indicator_value(${literal(unit)}, sum(numerator), sum(denominator))::double`;
  const parts =
    unit === 'days' ? ['measure'] : unit === 'count' ? ['numerator'] : ['numerator', 'denominator'];
  return `
    insert into facts.indicators
    select ${literal(id)}, month, ${literal(breakdown)}, ${member}, ${figures}
    from indicator_rows
    where ${known}
    group by all
    having ${parts.map((part) => `count(${part}) = count(*)`).join(' and ')}
    order by 2, 4`;
}

async function requireColumns(warehouse: Warehouse, { id, unit, breakdowns }: Indicator): Promise<void> {
  const rows = await warehouse.rows<{ column_name: string }>('describe indicator_rows');
  const has = rows.map(({ column_name }) => column_name);
  const figures =
    unit === 'days' ? ['measure'] : unit === 'count' ? ['numerator'] : ['numerator', 'denominator'];
  const lacking = ['month', ...figures, ...breakdowns].filter((name) => !has.includes(name));
  if (lacking.length > 0)
    throw new IndicatorError(`${id}.sql: its query returns no column ${lacking.join(', ')}`);
}
