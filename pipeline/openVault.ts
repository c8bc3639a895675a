import type { Contract } from '../src/contracts/kit/contract.ts';
import { withMeasures } from '../src/contracts/kit/measures.ts';
import { Forgotten, ForgottenError } from './forget/forgotten.ts';
import { readJournal } from './forget/journal.ts';
import { loadContracts } from './ingest/loadContracts.ts';
import { Vault, vaultDir } from './ingest/vault.ts';
import { sha256Of } from './operate/sha256.ts';
import { type ToolVersion, toolVersion } from './publish/toolVersion.ts';
import { type Reference, readReference } from './reference.ts';

/** The vault of a data folder, and what decides how files are read into it. */
export interface OpenVault {
  vault: Vault;
  contracts: Contract[];
  reference: Reference;
  tool: ToolVersion;
  forgotten: Forgotten;
  /** A run that was to forget something died before it was done. */
  isUnfinished: boolean;
}

/** Opens a vault as today's code, limits and contracts read it, without what is `forgotten` (default: as its list says). */
export async function openVault(
  {
    projectDir,
    dataDir,
    referenceDirs,
  }: { projectDir: string; dataDir: string; referenceDirs: readonly string[] },
  change: (forgotten: Forgotten) => Forgotten = (forgotten) => forgotten,
): Promise<OpenVault> {
  const reference = await readReference(referenceDirs);
  const contracts = withMeasures(await loadContracts(), reference.tables);
  const tool = toolVersion(projectDir);
  const journal = await readJournal(dataDir);
  const listed = await Forgotten.read(dataDir);
  if (listed.isEmpty && journal.some(({ state }) => state === 'done')) {
    throw new ForgottenError(
      `${dataDir}: forgotten.json is gone, and forgotten.jsonl says that something was forgotten: put it back from a backup`,
    );
  }
  const forgotten = change(listed);
  const madeBy = sha256Of(
    JSON.stringify([tool.sourceHash, reference.limits, contracts.map(({ measures }) => measures)]),
  );
  const vault = new Vault(vaultDir(dataDir), madeBy, forgotten);
  return {
    vault,
    contracts,
    reference,
    tool,
    forgotten,
    isUnfinished: journal.at(-1)?.state === 'begun',
  };
}
