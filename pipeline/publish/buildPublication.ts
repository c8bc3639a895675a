import { join } from 'node:path';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import { isControlled, type Profile } from '../../src/disclosure/profile.ts';
import type { AtStage } from '../follow/atStage.ts';
import type { Settled } from '../ingest/settle.ts';
import type { Vault } from '../ingest/vault.ts';
import { doInLanes } from '../operate/inLanes.ts';
import type { Reference } from '../reference.ts';
import { computeDistances } from '../warehouse/computeDistances.ts';
import { computeFacts } from '../warehouse/computeFacts.ts';
import { holdEpisodes, holdTables } from '../warehouse/holdTables.ts';
import { loadCalendar } from '../warehouse/loadCalendar.ts';
import { loadClean } from '../warehouse/loadClean.ts';
import { loadCoverage, loadHistory } from '../warehouse/loadHistory.ts';
import { loadLedger } from '../warehouse/loadLedger.ts';
import { loadReference } from '../warehouse/loadReference.ts';
import { type Earlier, loadRevisions } from '../warehouse/loadRevisions.ts';
import { nameBenchmarks } from '../warehouse/nameBenchmarks.ts';
import { definitionOf, historyRead, readIndicators } from '../warehouse/readIndicators.ts';
import { refuseMixed } from '../warehouse/refuseMixed.ts';
import { checkCounts, layViews, runChecks } from '../warehouse/runChecks.ts';
import { runEpisodes } from '../warehouse/runEpisodes.ts';
import { type Held, runGates } from '../warehouse/runGates.ts';
import { runModel } from '../warehouse/runModel.ts';
import { runTrackers } from '../warehouse/runTrackers.ts';
import { Signals } from '../warehouse/signals.ts';
import { literal } from '../warehouse/sqlText.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import { withLanes } from '../warehouse/withLanes.ts';
import { type Disclosed, disclose } from './disclose.ts';
import type { Manifest } from './publication.ts';
import { writePublication } from './writePublication.ts';

/** What a publication is made from. */
export interface Ingredients {
  /** Where the code, models and indicators are. */
  projectDir: string;
  vault: Vault;
  contracts: readonly Contract[];
  settled: Settled;
  reference: Reference;
  /** The publication in force. */
  earlier: Earlier | null;
  /** The same, where what it holds should be in this one, too: null where that is of an earlier day. */
  compared: Earlier | null;
  /** Who will read it. */
  profile: Profile;
  /** The folder of the latest publication that was made for readers from whom something is kept: what they know already. */
  told: string | null;
  /** The day of the run, `YYYY-MM-DD`: for what should have arrived by then; no figure depends on it. */
  today: string;
  /** Hears how far it is. */
  atStage: AtStage;
}

/**
 * Makes the database and the files of a publication in a folder that nobody reads yet. Gives what should not be published
 * before somebody has looked at it, and how much its readers are shown where something is kept from them.
 */
export async function buildPublication(
  draft: string,
  {
    projectDir,
    vault,
    contracts,
    settled,
    reference,
    earlier,
    compared,
    profile,
    told,
    today,
    atStage,
  }: Ingredients,
  said: Omit<Manifest, 'outputs' | 'disclosure'>,
): Promise<{ held: Held[]; disclosed: Disclosed | null }> {
  atStage('load');
  const models = join(projectDir, 'pipeline', 'models');
  const indicators = await readIndicators(
    join(projectDir, 'pipeline', 'indicators'),
    join(models, 'episodes'),
  );
  const definitions = nameBenchmarks(indicators.map(definitionOf), reference.tables);
  const warehouse = await Warehouse.open(join(draft, 'sightline.duckdb'));
  try {
    await warehouse.run(`set variable as_at = date ${literal(said.as_at)}`);
    await runModel(warehouse, models, 'ledger/schema');
    await loadCalendar(warehouse);
    await loadReference(warehouse, reference.tables, reference.boundaries);
    await loadLedger(warehouse, vault, settled);
    await withLanes(warehouse, (lanes) =>
      doInLanes(contracts, lanes, async (contract, lane) => {
        await loadClean(lane, vault, contract, settled);
        await loadHistory(lane, vault, contract, settled, said.as_at);
      }),
    );
    await loadCoverage(warehouse, contracts, settled, said.as_at);
    await runModel(warehouse, models, 'ledger/arrivals');
    atStage('check');
    await holdTables(warehouse, contracts, await historyRead(indicators, models));
    await layViews(warehouse, contracts);
    await refuseMixed(warehouse, reference.council.data);
    await runChecks(warehouse, models);
    atStage('model');
    await runEpisodes(warehouse, models, indicators);
    await holdEpisodes(warehouse);
    await runTrackers(warehouse, models);
    await runModel(warehouse, models, 'facts/schema');
    const signals = await Signals.open(warehouse, definitions);
    atStage('figures');
    await computeFacts(
      warehouse,
      indicators,
      (indicator, series) => signals.add(indicator, series),
      (progress) => atStage('figures', progress),
    );
    await signals.store();
    await loadRevisions(warehouse, earlier, said.run_id);
    await runModel(warehouse, models, 'facts/benchmarks');
    await computeDistances(warehouse, models, definitions);
    if (isControlled(profile)) atStage('disclose');
    const disclosed = isControlled(profile)
      ? await disclose(warehouse, models, definitions, profile, {
          draft,
          told,
          profiles: reference.profiles,
        })
      : null;
    atStage('write');
    const betweenRows = await checkCounts(warehouse, models);
    await writePublication(warehouse, draft, { definitions, betweenRows, profile, disclosed }, said);
    atStage('judge');
    const held = await runGates(warehouse, models, compared, today);
    await warehouse.run('checkpoint');
    return { held, disclosed };
  } finally {
    warehouse.close();
  }
}
