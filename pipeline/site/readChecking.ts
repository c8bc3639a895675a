import { readMeasures } from '../../src/contracts/kit/measures.ts';
import { templateOf } from '../../src/contracts/kit/template.ts';
import type { Checking } from '../../src/extracts/checkSettings.ts';
import { loadContracts } from '../ingest/loadContracts.ts';
import type { Reference } from '../reference.ts';

/** What the page that checks extracts is built from, and an empty extract of each kind that we fill ourselves, by its id. */
export interface SiteChecking extends Checking {
  templates: Readonly<Record<string, string>>;
}

/** What `sightline check` goes by, for the site: the contracts, and what reference tables say. */
export async function readChecking({
  limits,
  tables,
}: Pick<Reference, 'limits' | 'tables'>): Promise<SiteChecking> {
  const contracts = await loadContracts();
  const own = contracts.filter(({ benchmark }) => !benchmark);
  return {
    settings: { limits, measures: readMeasures(tables) },
    extracts: contracts.map(({ id, title, grain, benchmark }) => ({
      id,
      title,
      grain,
      benchmark: benchmark === true,
    })),
    templates: Object.fromEntries(own.map((contract) => [contract.id, templateOf(contract)])),
  };
}
