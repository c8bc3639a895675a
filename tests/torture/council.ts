import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { synthesise } from '../../pipeline/synthesise/synthesise.ts';
import { dayOf } from '../../pipeline/synthesise/time/days.ts';

/** Lists of children, a report of printed figures and a plan: enough for every stage of a refresh, in some seconds. */
const EXTRACTS = [
  'children_looked_after',
  'contacts',
  'court_directions',
  'improvement_actions',
  'legal_summary',
  'referrals',
  'supervision',
  'visits',
];

const LIMITS = 'Limit,Value,Meaning\nquarantined_per_cent,20,A file with more is refused\n';

/** The day at which both deliveries stand. */
export const AS_AT = '2026-10-31';

/**
 * Two inboxes of a small council that does not exist: its lists, and the same a row shorter each. No file of the one is a
 * file of the other, so that going from either to the other is a whole refresh.
 */
export async function makeInboxes(folder: string, seed: number): Promise<{ old: string; new: string }> {
  const made = join(folder, 'made');
  const parameters = { seed, children: 2400, years: 1, to: dayOf(2026, 10, 31), authorities: 1 };
  await synthesise(made, parameters, await loadContracts());
  const inboxes = { old: join(folder, 'old'), new: join(folder, 'new') };
  for (const inbox of Object.values(inboxes)) {
    mkdirSync(join(inbox, 'reference'), { recursive: true });
    for (const name of ['council.csv', 'teams.csv']) {
      cpSync(join(made, 'reference', name), join(inbox, 'reference', name));
    }
    // Without the limits of gates: what is here to be gone to and fro is not to be held.
    writeFileSync(join(inbox, 'reference', 'limits.csv'), LIMITS);
  }
  for (const extract of EXTRACTS) {
    const text = readFileSync(join(made, AS_AT.slice(0, 7), `${extract}.csv`), 'utf8');
    writeFileSync(join(inboxes.new, `${extract}.csv`), text);
    writeFileSync(join(inboxes.old, `${extract}.csv`), withoutLastRow(text));
  }
  rmSync(made, { recursive: true });
  return inboxes;
}

/** Without the last row that stands before any total. */
function withoutLastRow(text: string): string {
  const end = /\r?\n/.exec(text)![0];
  const lines = text.split(end);
  const total = lines.findIndex((line) => /^,?Total\b/.test(line));
  const last = total < 0 ? lines.findLastIndex((line) => line !== '') : total - 1;
  return lines.toSpliced(last, 1).join(end);
}

/** The files of an inbox, in order. */
export const filesOf = (inbox: string) =>
  readdirSync(inbox, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(inbox, name))
    .sort();
