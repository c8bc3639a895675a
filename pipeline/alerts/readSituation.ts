import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LatestFigure, Situation } from '../../src/alerts/situation.ts';
import { toLondon } from '../../src/calendar/london.ts';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import { loadContracts } from '../ingest/loadContracts.ts';
import { vaultDir } from '../ingest/vault.ts';
import { currentPublication, readManifest, readPointer } from '../publish/publication.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import { readLastRun } from './lastRun.ts';

/** One row per indicator: the whole in its latest whole month, and how the last value before stood to the same target. */
const FIGURES = `
with months as (
  select
    *,
    lag(if(rag is null, null, {'rag': rag, 'target': target}) ignore nulls) over (
      partition by indicator order by month
    ) as before
  from facts.indicators
  join facts.signals using (indicator, month, breakdown, member)
  where breakdown = 'all' and not provisional
)

select
  indicator, month, numerator, denominator, value, uplift, mean, lower_limit, upper_limit,
  variation, rule, chart_months, target, rag,
  if(before.target = target, before.rag, null) as rag_before
from months
qualify row_number() over (partition by indicator order by month desc) = 1
order by indicator`;

type FigureRow = LatestFigure['fact'] &
  LatestFigure['signal'] & { indicator: string } & {
    rag_before: LatestFigure['ragBefore'];
  };

/**
 * All that alerts are made from: what the last run did, and what the publication in force says. One that is damaged keeps
 * nobody from being told of the run.
 */
export async function readSituation(dataDir: string, now: Date): Promise<Situation> {
  const names = new Map((await loadContracts()).map(({ id }) => [id, id.replaceAll('_', ' ')]));
  const today = toLondon(now.getTime()).date;
  const nothing = { today, run: await readLastRun(dataDir), published: null, names, fault: null };
  if (!(await readPointer(dataDir))) return nothing;
  try {
    const { definitions, published } = await readPublished(dataDir);
    const titles = definitions.map(({ id, title }) => [id, title] as const);
    return { ...nothing, published, names: new Map([...names, ...titles]) };
  } catch (error) {
    return { ...nothing, fault: (error as Error).message.split('\n')[0]! };
  }
}

async function readPublished(dataDir: string) {
  const { folder } = await currentPublication(dataDir);
  const { council, as_at } = await readManifest(folder);
  const definitions = JSON.parse(
    await readFile(join(folder, 'definitions.json'), 'utf8'),
  ) as IndicatorDefinition[];
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const warehouse = await Warehouse.openReadOnly(join(folder, 'sightline.duckdb'), vaultDir(dataDir));
  try {
    const rows = await warehouse.rows<FigureRow>(FIGURES);
    const published: Situation['published'] = {
      council,
      as_at,
      arrivals: await warehouse.rows(
        'select extract, awaited_to, due from ledger.arrivals order by due, extract',
      ),
      figures: rows.flatMap((row) => {
        const definition = byId.get(row.indicator);
        return definition ? [{ definition, fact: row, signal: row, ragBefore: row.rag_before }] : [];
      }),
      trackers: await warehouse.rows(
        "select tracker, overdue from trackers.summary where breakdown = 'all' order by overdue desc, tracker",
      ),
    };
    return { definitions, published };
  } finally {
    warehouse.close();
  }
}
