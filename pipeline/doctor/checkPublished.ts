import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { vaultDir } from '../ingest/vault.ts';
import { withLock } from '../operate/lock.ts';
import { LockHeld } from '../operate/lockHeld.ts';
import { type Pointer, publicationsDir, readPointer, stateOf } from '../publish/publication.ts';
import { readSiteRecord } from '../site/swapSite.ts';
import { identifier } from '../warehouse/sqlText.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import { type Finding, type Installation, look, ok, wrong } from './finding.ts';

const REFRESH = 'run "sightline refresh"';

/** Whether a run is going on. The lock goes with the process that holds it: none is ever left behind. */
export async function checkLock({ dataDir }: Pick<Installation, 'dataDir'>): Promise<Finding> {
  const folder = publicationsDir(dataDir);
  const names = await readdir(folder).catch(() => null);
  if (!names?.includes('lock.duckdb')) return ok('lock', 'no run has been here yet');
  try {
    await withLock(folder, 'run', async () => {});
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
    return look(
      'lock',
      error.message.split(': ')[0]!,
      'wait for it to end; nothing else can publish meanwhile',
    );
  }
  return names.some((name) => name.startsWith('.draft-'))
    ? look('lock', 'free; a run was stopped half-way', 'nothing: the next run clears away what it left')
    : ok('lock', 'free');
}

/** Whether the pointer names a publication that stands whole. */
export async function checkPublication({ dataDir }: Pick<Installation, 'dataDir'>): Promise<Finding> {
  const pointer = await readPointer(dataDir);
  if (!pointer) {
    const path = join(publicationsDir(dataDir), 'current.json');
    const lies = await stat(path).catch(() => null);
    return lies
      ? wrong('publication', `${path} cannot be read`, REFRESH)
      : look('publication', 'nothing is published yet', REFRESH);
  }
  const { run_id, published_at } = pointer;
  const state = await stateOf(join(publicationsDir(dataDir), run_id));
  if (state === 'later') {
    const mend =
      'update Sightline, or "sightline rollback" to one that "sightline runs" says this version made';
    return wrong('publication', `${run_id} was made by a later version`, mend);
  }
  if (state === 'whole') {
    return ok('publication', `${run_id}, in force since ${published_at}, is whole`);
  }
  const mend = `${REFRESH}, which makes it again; or "sightline rollback" to one that "sightline runs" calls whole`;
  return wrong('publication', `${run_id} is gone or damaged`, mend);
}

/** Whether the rows that the publication is of can be read where it looks for them. */
export async function checkVault({ dataDir }: Pick<Installation, 'dataDir'>): Promise<Finding> {
  const pointer = await readPointer(dataDir);
  const database = pointer && join(publicationsDir(dataDir), pointer.run_id, 'sightline.duckdb');
  if (!database || !(await stat(database).catch(() => null))) return ok('vault', 'no publication reads it');
  const vault = vaultDir(dataDir);
  if (pointer.vault !== vault) {
    return wrong('vault', `the publication looks for it in ${pointer.vault}: the folder was moved`, REFRESH);
  }
  const warehouse = await Warehouse.openReadOnly(database, vault);
  try {
    const views = await warehouse.rows<{ name: string }>(
      "select view_name as name from duckdb_views() where schema_name = 'clean' order by name",
    );
    for (const { name } of views) {
      const isRead = await warehouse.rows(`select count(*) from clean.${identifier(name)}`).then(
        () => true,
        () => false,
      );
      if (!isRead) {
        const mend = `delete ${vault} and ${REFRESH}: it is made again from the inbox`;
        return wrong('vault', `the rows of ${name} cannot be read`, mend);
      }
    }
    return ok('vault', `the rows of ${views.length} extracts can be read`);
  } finally {
    warehouse.close();
  }
}

/** Whether the site is built, and from the publication in force. */
export async function checkSite({
  dataDir,
  siteDir,
}: Pick<Installation, 'dataDir' | 'siteDir'>): Promise<Finding> {
  const [pointer, record] = await Promise.all([readPointer(dataDir), readSiteRecord(siteDir)]);
  const mend = 'run "sightline build"';
  if (!record)
    return look(
      'site',
      `there is none in ${siteDir}`,
      pointer ? mend : `${REFRESH} and then "sightline build"`,
    );
  if (!pointer) return look('site', `it is of ${record.run_id}, and nothing is published here`, REFRESH);
  return record.run_id === pointer.run_id
    ? ok('site', `${siteDir} is of ${record.run_id}, which is in force`)
    : look('site', `${siteDir} is of ${record.run_id}, and ${pointer.run_id} is in force`, mend);
}

/** Whether the clock is later than what it wrote before. */
export async function checkClock({ dataDir, now }: Pick<Installation, 'dataDir' | 'now'>): Promise<Finding> {
  const pointer: Pointer | null = await readPointer(dataDir);
  const at = now.toISOString();
  return pointer && pointer.published_at > at
    ? wrong(
        'clock',
        `it is ${at}, before what was published at ${pointer.published_at}`,
        'set the clock right',
      )
    : ok('clock', at);
}
