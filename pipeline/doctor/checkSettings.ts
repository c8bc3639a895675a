import { readLastRun } from '../alerts/lastRun.ts';
import { faultsOf, readersOf } from '../alerts/readers.ts';
import { findBrowser } from '../operate/findBrowser.ts';
import { readReference } from '../reference.ts';
import { type Finding, type Installation, look, ok, wrong } from './finding.ts';

/** Whether every reference table keeps its contract. */
export async function checkReference({
  referenceDirs,
}: Pick<Installation, 'referenceDirs'>): Promise<Finding> {
  try {
    const { files, council } = await readReference(referenceDirs);
    return ok('reference', `${files.length} tables of ${council.name}`);
  } catch (error) {
    return wrong(
      'reference',
      (error as Error).message.split('\n')[0]!,
      'set that line right, and nothing else',
    );
  }
}

/** Whether those whom `alerts.csv` names can be told. */
export async function checkAlerts({
  alertsDirs,
  env,
}: Pick<Installation, 'alertsDirs' | 'env'>): Promise<Finding> {
  const read = await readReference(alertsDirs).catch(() => null);
  if (!read) return look('alerts', 'not looked at', 'set the reference tables right first');
  const readers = readersOf(read.alerts);
  if (readers.length === 0) return ok('alerts', 'nobody is told');
  for (const reader of readers) {
    const [fault] = faultsOf(reader, env);
    if (fault === undefined) continue;
    return wrong(
      'alerts',
      `"${reader.name}" cannot be told: ${fault}`,
      'set it right, and try it with "sightline alerts --test"',
    );
  }
  return ok('alerts', `${readers.length} are told; "sightline alerts --test" tries it`);
}

/** Whether there is a browser that makes a PDF of packs. */
export async function checkBrowser({ env }: Pick<Installation, 'env'>): Promise<Finding> {
  try {
    const browser = await findBrowser({ env });
    const mend = 'install Chromium, Chrome or Edge, or set CHROME_PATH; the HTML of packs needs none';
    return browser ? ok('browser', browser.path) : look('browser', 'none is found: packs have no PDF', mend);
  } catch (error) {
    return wrong(
      'browser',
      (error as Error).message.split(': ')[0]!,
      'set it to a browser that runs, or unset it',
    );
  }
}

/** How the last run went. */
export async function checkLastRun({ dataDir }: Pick<Installation, 'dataDir'>): Promise<Finding> {
  const run = await readLastRun(dataDir);
  if (!run) return ok('last run', 'none is known of');
  const at = `at ${run.ended_at}`;
  if (run.outcome === 'stopped') {
    const mend = '"sightline refresh" says it in full, file by file';
    return look('last run', `published nothing ${at}: ${run.reason}`, mend);
  }
  if (run.outcome === 'failed') {
    return look('last run', `failed ${at}: ${run.reason}`, `run "sightline ${run.stage ?? 'refresh'}" again`);
  }
  return ok('last run', `${run.outcome} ${run.run_id} ${at}`);
}
