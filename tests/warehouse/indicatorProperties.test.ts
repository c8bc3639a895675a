import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeFacts } from '../../pipeline/warehouse/computeFacts.ts';
import { readIndicators } from '../../pipeline/warehouse/readIndicators.ts';
import { runModel } from '../../pipeline/warehouse/runModel.ts';
import { addDays, addMonths, monthOf } from '../../src/calendar/isoDate.ts';
import { FAMILIES } from '../../src/publication/families.ts';
import { OFSTED_AREAS } from '../../src/publication/ofstedAreas.ts';
import { madeWarehouse } from '../support/madeTables.ts';
import { project, Sandbox } from '../support/sandbox.ts';

/** What must hold for every indicator, whatever it counts. */

const models = join(project, 'pipeline', 'models');
const indicators = await readIndicators(join(project, 'pipeline', 'indicators'), join(models, 'episodes'));
const AS_AT = '2026-10-31';
const TABLES = { month: 'facts.indicators', week: 'facts.weekly' } as const;
const PERIODS = ['month', 'week'] as const;

describe('the definitions', () => {
  it('have 11 to 13 that are looked at first, from most of the families', () => {
    const spine = indicators.filter((each) => each.spine);
    expect(spine.length).toBeGreaterThanOrEqual(11);
    expect(spine.length).toBeLessThanOrEqual(13);
    const families = new Set(spine.map(({ family }) => family));
    expect(families.size).toBeGreaterThan(Object.keys(FAMILIES).length / 2);
  });

  it('have an indicator of every family', () => {
    expect(new Set(indicators.map(({ family }) => family))).toEqual(new Set(Object.keys(FAMILIES)));
  });
});

/** Of these nothing is known before the first contact that gives a reason, not even that there was none. */
const NOT_TOLD = ['homeless_16_17', 'private_fostering_notified'];

describe('a council of which everything is known and to which nothing happened', () => {
  it('has 0 or no figure, of every indicator, by month and by week', async () => {
    const warehouse = await madeWarehouse({ asAt: AS_AT, from: '2022-01-01' });
    try {
      await runModel(warehouse, models, 'trackers/improvement_actions');
      await computeFacts(warehouse, indicators);
      for (const period of PERIODS) {
        const other = await warehouse.rows(`
          select distinct indicator, numerator, denominator, value from ${TABLES[period]}
          where numerator <> 0 or isnan(numerator) or coalesce(isnan(denominator) or isinf(denominator), false)
            or (value is not null and (isnan(value) or value <> 0))`);
        expect([period, other]).toEqual([period, []]);
      }
      // A month that is covered and in which nothing happened is a 0, so that all of them have been worked out.
      const counts = indicators.filter(({ unit, sources }) => unit === 'count' && sources.length > 0);
      const told = await warehouse.rows<{ indicator: string; months: number }>(
        'select indicator, count(*)::integer as months from facts.indicators where value = 0 group by indicator',
      );
      const months = new Map(told.map(({ indicator, months }) => [indicator, months]));
      expect(counts.length).toBeGreaterThan(50);
      for (const { id, looks_back } of counts) {
        expect([id, months.get(id)]).toEqual([id, NOT_TOLD.includes(id) ? undefined : 58 - looks_back]);
      }
    } finally {
      warehouse.close();
    }
  }, 400_000);
});

/** Thresholds that `thresholds.csv` leaves to the council. */
const SET: Record<string, number> = {
  child_in_need_visit: 20,
  child_protection_visit: 10,
  core_group: 10,
  strategy_discussion: 24,
  supervision: 6,
  caseload_limit: 16,
};

/** Of which the made-up council has nothing to tell, so that nothing below is shown of them. */
const NOTHING_TOLD: Record<string, string> = {
  care_leavers_without_adviser: 'every care leaver there has an adviser',
  children_in_short_breaks: 'no child there is looked after under V3 or V4',
  notifications_awaiting: 'every event of so few rows was notified before its month ended',
  notifications_in_time: 'two serious incidents in four years, both before the months that so few rows cover',
  short_notice_applications: 'its tracker names none at short notice that the court was applied to',
  unregistered_placements: 'too few children for one to be placed so',
};

/** Breakdowns whose members do not add up to the whole, by `period indicator breakdown figure`. */
const NOT_ADDING_UP: Record<string, string> = {
  'month care_applications_rate locality denominator':
    'a locality has a row from the month in which it is first heard of: before, its children are in the whole alone',
};

/** Percentages that may be above 100. */
const ABOVE_100: Record<string, string> = {
  social_worker_turnover: 'more may leave a team in twelve months than are in it at their end',
  spend_against_budget: 'a forecast may be above the budget',
};

describe('a made-up council', () => {
  let box: Sandbox;
  beforeAll(async () => {
    box = new Sandbox({ files: false });
    box.now = new Date('2026-11-05T06:00:00Z');
    const out = join(box.folder, 'council');
    const size = ['--children', '6000', '--years', '4', '--to', AS_AT];
    expect((await box.run('synthesise', '--out', out, '--seed', '7', ...size)).code).toBe(0);
    setThresholds(join(out, 'reference'));
    const { code, err } = await box.run('refresh', '--inbox', out, '--data', box.data);
    expect([code, err]).toEqual([0, '']);
  }, 900_000);
  afterAll(() => box?.remove());

  /** The definitions as a table that a query can join. */
  const definitions = `(values ${indicators
    .map(({ id, unit }) => `('${id}', '${unit}')`)
    .join(', ')}) as definitions(indicator, unit)`;
  const breakdowns = `(values ${indicators
    .flatMap(({ id, breakdowns }) => breakdowns.map((name) => `('${id}', '${name}')`))
    .join(', ')}) as breakdowns(indicator, breakdown)`;

  it('tells of every indicator, but those of which nothing happens there', async () => {
    const told = await box.query<{ indicator: string }>(
      'select distinct indicator from facts.indicators where numerator <> 0 or denominator <> 0',
    );
    const ids = told.map(({ indicator }) => indicator);
    expect(
      indicators
        .map(({ id }) => id)
        .filter((id) => !ids.includes(id))
        .sort(),
    ).toEqual(Object.keys(NOTHING_TOLD).sort());
  });

  it("tells something of each of Ofsted's areas, and of every breakdown that a header names", async () => {
    const rows = await box.query<{ indicator: string; breakdown: string }>(
      'select distinct indicator, breakdown from facts.indicators where numerator <> 0 or denominator <> 0',
    );
    const told = new Map<string, string[]>();
    for (const { indicator, breakdown } of rows)
      told.set(indicator, [...(told.get(indicator) ?? []), breakdown]);
    const areas = new Set(indicators.filter(({ id }) => told.has(id)).flatMap(({ areas }) => areas));
    expect(areas).toEqual(new Set(Object.keys(OFSTED_AREAS)));
    for (const { id, breakdowns } of indicators.filter((each) => told.has(each.id))) {
      expect([id, told.get(id)!.sort()]).toEqual([id, ['all', ...breakdowns].sort()]);
    }
  });

  it('has members that add up to the whole, in every month and week that has one', async () => {
    const found = new Set<string>();
    for (const period of PERIODS) {
      const rows = await box.query<{ indicator: string; breakdown: string; figure: string }>(`
        with parts as (
          select indicator, ${period}, breakdown, sum(numerator) as numerator, sum(denominator) as denominator
          from ${TABLES[period]} where breakdown <> 'all' group by all
        ),
        compared as (
          select whole.indicator, breakdowns.breakdown,
            unnest(['numerator', 'denominator']) as figure,
            unnest([whole.numerator, coalesce(whole.denominator, 0)]) as whole,
            -- where no member is heard of yet there is nothing to add up
            unnest([coalesce(parts.numerator, 0), coalesce(parts.denominator, 0)]) as added_up
          from ${TABLES[period]} as whole
          join ${breakdowns} on breakdowns.indicator = whole.indicator
          left join parts
            on parts.indicator = whole.indicator
            and parts.${period} = whole.${period}
            and parts.breakdown = breakdowns.breakdown
          where whole.breakdown = 'all'
        )
        select distinct indicator, breakdown, figure from compared
        -- sums of fractions in another order differ in their last digit
        where abs(whole - added_up) > 1e-9 * greatest(1, abs(whole))`);
      for (const row of rows) found.add(`${period} ${row.indicator} ${row.breakdown} ${row.figure}`);
    }
    expect([...found].sort()).toEqual(Object.keys(NOT_ADDING_UP).sort());
  });

  it('has values that follow from numerator and denominator, and none where the denominator is 0', async () => {
    for (const period of PERIODS) {
      const wrong = await box.query(`
        select indicator, ${period}, breakdown, member, numerator, denominator, value
        from ${TABLES[period]} join ${definitions} using (indicator)
        where not coalesce(
          case
            when not isfinite(numerator) or not isfinite(coalesce(denominator, 0)) or not isfinite(coalesce(value, 0))
              then false
            when unit = 'count' then denominator is null and value = numerator
            -- a median does not follow from how many there are, but there is none of none
            when unit = 'days' then denominator is null and (value is not null) = (numerator > 0)
            when denominator = 0 then value is null
            -- of the children of a place that no population is known of
            when denominator is null then unit = 'rate_per_10000' and breakdown <> 'all' and value is null
            else abs(
              value * denominator - numerator * if(unit = 'percent', 100, if(unit = 'ratio', 1, 10000))
            ) <= 1e-9 * greatest(1, abs(numerator) * 10000)
          end, false)
        limit 5`);
      expect([period, wrong]).toEqual([period, []]);
    }
  });

  it('has percentages between 0 and 100, but those that may be above', async () => {
    const rows = await box.query<{ indicator: string }>(`
      select distinct indicator from facts.indicators join ${definitions} using (indicator)
      where unit = 'percent' and (value > 100 or value < 0)`);
    expect(rows.map(({ indicator }) => indicator).sort()).toEqual(Object.keys(ABOVE_100).sort());
  });

  it('has no period of which an extract that the indicator reads misses a month', async () => {
    const covered = new Set(
      (
        await box.query<{ key: string }>(
          `select layer || '.' || extract || ' ' || month::varchar as key from ledger.coverage`,
        )
      ).map(({ key }) => key),
    );
    const byId = new Map(indicators.map((each) => [each.id, each]));
    for (const period of PERIODS) {
      const rows = await box.query<{ indicator: string; first: string }>(
        `select distinct indicator, ${period} as first from ${TABLES[period]}`,
      );
      expect(rows.length).toBeGreaterThan(1000);
      const uncovered = rows.filter(({ indicator, first }) => {
        const { sources, first_of, looks_back } = byId.get(indicator)!;
        const last = period === 'month' ? first : addDays(first, 6) < AS_AT ? addDays(first, 6) : AS_AT;
        const months: string[] = [];
        for (let at = addMonths(monthOf(first), -looks_back); at <= last; at = addMonths(at, 1))
          months.push(at);
        const tells = ({ layer, extract }: (typeof sources)[number]) =>
          months.every((month) => covered.has(`${layer}.${extract} ${month}`));
        const choices = sources.filter(({ extract }) => first_of.includes(extract));
        const needed = sources.filter(({ extract }) => !first_of.includes(extract));
        return !needed.every(tells) || (choices.length > 0 && !choices.some(tells));
      });
      expect([period, uncovered]).toEqual([period, []]);
    }
  });

  it('has one row of signals for each row of facts', async () => {
    const key = 'indicator, month, breakdown, member';
    const [counted] = await box.query<Record<string, number>>(`
      select
        (select count(*) from facts.indicators) as facts,
        (select count(*) from facts.signals) as signals,
        (select count(*) from (select ${key} from facts.indicators intersect select ${key} from facts.signals)) as both`);
    expect(counted!.facts).toBeGreaterThan(10_000);
    expect(counted).toEqual({ facts: counted!.facts, signals: counted!.facts, both: counted!.facts });
  });
});

/** Sets what the council has to set, so that the indicators that need it have figures. */
function setThresholds(folder: string): void {
  const text = readFileSync(join(project, 'data', 'reference', 'thresholds.csv'), 'utf8');
  const { data, meta } = Papa.parse<Record<string, string>>(text.trim(), { header: true });
  for (const row of data) {
    const value = SET[row.Threshold!];
    if (value !== undefined) row.Value = String(value);
  }
  const columns = meta.fields ?? [];
  writeFileSync(join(folder, 'thresholds.csv'), `${Papa.unparse(data, { columns, newline: '\n' })}\n`);
}
