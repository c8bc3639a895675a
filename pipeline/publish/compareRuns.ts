import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathLiteral } from '../warehouse/sqlText.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import { databaseOf, publicationsDir } from './publication.ts';
import { publishedCsv } from './publishedCsv.ts';

/** A figure that two publications tell otherwise; null where one of them does not tell it. */
export interface ChangedFigure {
  indicator: string;
  month: string;
  breakdown: string;
  member: string;
  before: number | null;
  after: number | null;
  /** After less before; null where either is not told. */
  change: number | null;
}

/** What is otherwise in one publication than in another. */
export interface Comparison {
  /** How many figures both tell alike. */
  alike: number;
  changed: number;
  appeared: number;
  gone: number;
  /** How many figures of each indicator are told otherwise, most first. */
  indicators: { indicator: string; changed: number; appeared: number; gone: number }[];
  /** Of those: of the whole before its parts, those that changed most in proportion first. */
  figures: ChangedFigure[];
}

/** Compares the figures of two publications; `most`: of how many figures it tells each. */
export async function compareRuns(
  dataDir: string,
  one: string,
  other: string,
  most: number,
): Promise<Comparison> {
  const warehouse = await Warehouse.open(':memory:');
  try {
    const before = await figuresOf(warehouse, join(publicationsDir(dataDir), one), 'before_run');
    const after = await figuresOf(warehouse, join(publicationsDir(dataDir), other), 'after_run');
    await warehouse.run(`
      create temp table compared as
      select
        indicator, month, breakdown, member,
        a.value as before, b.value as after,
        case
          when a.indicator is null then 'appeared'
          when b.indicator is null then 'gone'
          when a.value is distinct from b.value then 'changed'
          else 'alike'
        end as state
      from ${before} as a
      full join ${after} as b using (indicator, month, breakdown, member)`);
    const counts = `
      count(*) filter (state = 'changed') as changed,
      count(*) filter (state = 'appeared') as appeared,
      count(*) filter (state = 'gone') as gone`;
    const [total] = await warehouse.rows<Comparison>(
      `select count(*) filter (state = 'alike') as alike, ${counts} from compared`,
    );
    const indicators = await warehouse.rows<Comparison['indicators'][number]>(`
      select indicator, ${counts} from compared
      where state <> 'alike' group by indicator order by count(*) desc, indicator`);
    const figures = await warehouse.rows<ChangedFigure>(`
      select indicator, month, breakdown, member, before, after, after - before as change
      from compared
      where state <> 'alike'
      order by
        breakdown <> 'all',
        state <> 'changed',
        abs(after - before) / greatest(abs(before), abs(after)) desc nulls last,
        indicator, month desc, breakdown, member
      limit ${most}`);
    return { ...total!, indicators, figures };
  } finally {
    warehouse.close();
  }
}

/** The figures of a publication as a table in SQL: those of its database, or where that is gone those that it published. */
async function figuresOf(warehouse: Warehouse, folder: string, name: string): Promise<string> {
  const database = databaseOf(folder);
  if (!existsSync(database)) return publishedCsv(folder, 'indicators');
  await warehouse.run(`attach ${pathLiteral(database)} as ${name} (read_only)`);
  return `${name}.facts.indicators`;
}
