import { checkData, checkInbox, checkSpace } from './checkFolders.ts';
import { checkDatabase, checkNode, checkPackages } from './checkPackages.ts';
import { checkClock, checkLock, checkPublication, checkSite, checkVault } from './checkPublished.ts';
import { checkAlerts, checkBrowser, checkLastRun, checkReference } from './checkSettings.ts';
import { type Finding, type Installation, wrong } from './finding.ts';

/** What is looked at, in the order in which one thing needs another. */
const CHECKS: Record<string, (installation: Installation) => Promise<Finding>> = {
  Node: (installation) => checkNode(installation),
  packages: (installation) => checkPackages(installation),
  DuckDB: () => checkDatabase(),
  'data folder': checkData,
  space: checkSpace,
  inbox: checkInbox,
  reference: checkReference,
  lock: checkLock,
  publication: checkPublication,
  vault: checkVault,
  site: checkSite,
  clock: checkClock,
  'last run': checkLastRun,
  browser: checkBrowser,
  alerts: checkAlerts,
};

/** Looks at all that an installation needs; a check that cannot be made is itself wrong. */
export async function examine(installation: Installation): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, check] of Object.entries(CHECKS)) {
    const cannot = (error: Error) =>
      wrong(name, `cannot be looked at: ${error.message.split('\n')[0]}`, MEND);
    findings.push(await check(installation).catch(cannot));
  }
  return findings;
}

const MEND = 'set SIGHTLINE_DEBUG=1 and run the verb that does not work, which says more';
