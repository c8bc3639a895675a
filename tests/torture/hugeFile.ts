import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeReferrals } from '../bench/referrals.ts';
import { Sandbox, start } from '../support/sandbox.ts';
import type { Tally } from './tally.ts';

const ROWS = 1_000_000;
const LONG = 300_000;

/**
 * A list of a million rows, of which one in a hundred is bad and one has a cell of 300 kB, with 256 MB for what JavaScript
 * holds: every record is accounted for, and of the bad ones a thousand of a kind are published.
 */
export async function readHuge(tally: Tally): Promise<void> {
  const box = new Sandbox({ files: false });
  try {
    const path = join(box.inbox, 'referrals.csv');
    await writeReferrals(path, ROWS, 0.01);
    appendFileSync(
      path,
      `99999999,a) Male,a) WBRI,01/01/2010,11,01/06/2021,6: Police,b) No,0,Team 1,${'é'.repeat(LONG)}\n`,
    );
    const { code, err } = await start(
      ['refresh', '--inbox', box.inbox, '--data', box.data, '--as-at', '2021-12-31'],
      { env: { NODE_OPTIONS: '--max-old-space-size=256' } },
    ).ended;
    const faults = code === 0 ? [] : [`ended with ${code}: ${err.trim().slice(0, 300)}`];
    if (code === 0) {
      const [file] = await box.query<Record<string, number>>(
        'select records, preamble + accepted + quarantined + duplicates + blank + footer as told, quarantined from ledger.files',
      );
      if (file!.records !== ROWS + 2 || file!.told !== ROWS + 2)
        faults.push(`accounts for ${file!.told} records`);
      const [kept] = await box.query<{ told: number; longest: number }>(`
        select
          (select count(*) from ledger.problems where severity = 'error') as told,
          (select max(length(allocated_worker)) from clean.referrals) as longest`);
      if (file!.quarantined! < 9_000) faults.push(`quarantined ${file!.quarantined}`);
      if (kept!.told < file!.quarantined!)
        faults.push(`tells ${kept!.told} of ${file!.quarantined} problems`);
      // A thousand of a kind, of which there are three.
      const published = publishedLines(box.data);
      if (published > 3_100) faults.push(`publishes ${published} lines of problems`);
      if (kept!.longest !== LONG) faults.push(`keeps ${kept!.longest} characters of the long cell`);
    }
    tally.add('a million rows in 256 MB', faults);
  } finally {
    box.remove();
  }
}

function publishedLines(data: string): number {
  const publications = join(data, 'publications');
  const { run_id } = JSON.parse(readFileSync(join(publications, 'current.json'), 'utf8'));
  return readFileSync(join(publications, run_id, 'tables', 'problems.csv'), 'utf8').split('\n').length;
}
