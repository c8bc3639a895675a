import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';
import { Sandbox } from '../support/sandbox.ts';
import { type Comparison, recomputeCouncil } from './recomputeCouncil.ts';
import { readDefinitions, TABLES } from './spine.ts';
import { unsettle } from './unsettle.ts';

/** Within a month, so that what is provisional, or may still be done in time, is there too. */
const AS_AT = '2026-10-20';

describe('the figures of the spine, and of others', () => {
  const sandbox = new Sandbox({ files: false });
  let compared: ReadonlyMap<string, Comparison>;

  beforeAll(async () => {
    sandbox.now = new Date(`${AS_AT}T18:00:00Z`);
    const size = ['--children', '12000', '--years', '2', '--seed', '3', '--to', AS_AT];
    rmSync(sandbox.inbox, { recursive: true });
    const made = await sandbox.run('synthesise', '--out', sandbox.inbox, ...size);
    expect(made).toMatchObject({ code: 0 });
    leaveOut(sandbox.inbox);
    await unsettle(sandbox.inbox);
    const refreshed = await sandbox.run(
      ...['refresh', '--inbox', sandbox.inbox, '--data', sandbox.data, '--as-at', AS_AT],
    );
    expect(refreshed).toMatchObject({ code: 0 });
    const publications = join(sandbox.data, 'publications');
    const { run_id, vault } = JSON.parse(readFileSync(join(publications, 'current.json'), 'utf8'));
    const warehouse = await Warehouse.openReadOnly(join(publications, run_id, 'sightline.duckdb'), vault);
    const comparisons = await recomputeCouncil(warehouse, AS_AT);
    warehouse.close();
    compared = new Map(comparisons.map((comparison) => [comparison.id, comparison]));
  }, 600_000);

  afterAll(() => sandbox.remove());

  it.each(readDefinitions().map(({ id }) => id))('%s is what its rows give', (id) => {
    const { published, differences } = compared.get(id)!;
    expect(differences, summary(id, differences)).toEqual([]);
    expect(published).toBeGreaterThan(50);
  });

  it('has zeros, and months that have not ended', async () => {
    const [found] = await sandbox.query<Record<string, number>>(`
      select
        count(*) filter (value = 0 and denominator is null) as zeros,
        count(*) filter (provisional) as provisional
      from facts.indicators where indicator in (${readDefinitions().map(({ id }) => `'${id}'`)})`);
    expect(found!.zeros).toBeGreaterThan(1000);
    expect(found!.provisional).toBeGreaterThan(300);
  });
});

/** Takes away the lists that no figure here reads: to read them takes longer than all else. */
function leaveOut(inbox: string): void {
  const read = new Set(TABLES.map((table) => table.slice(table.indexOf('.') + 1)));
  for (const entry of readdirSync(inbox, { recursive: true, withFileTypes: true })) {
    const isList = entry.name.endsWith('.csv') && !entry.parentPath.endsWith('reference');
    if (isList && !read.has(entry.name.slice(0, -'.csv'.length))) rmSync(join(entry.parentPath, entry.name));
  }
}

const summary = (id: string, differences: readonly string[]) =>
  `${id}: ${differences.length} figures differ, first\n${differences.slice(0, 10).join('\n')}`;
