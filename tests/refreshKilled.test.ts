import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../pipeline/operate/lock.ts';
import { publishedHashes } from './support/publishedHashes.ts';
import { papers, Sandbox, start } from './support/sandbox.ts';

let box: Sandbox;
beforeEach(() => {
  box = new Sandbox();
});
afterEach(() => box.remove());

const LEGAL = 'legal-live-cases-2021-07.csv';

describe('one run at a time, and killed runs', () => {
  it('refuses a second run with exit code 3 while one holds the lock, and runs after it', async () => {
    const args = ['refresh', '--inbox', box.inbox, '--data', box.data, '--as-at', '2021-09-07'];
    await withLock(join(box.data, 'publications'), 'refresh', async () => {
      const { code, err } = await start(args).ended;
      expect(code).toBe(3);
      expect(err).toMatch(/^sightline: another refresh .*is running in .*: wait for it to end\n$/);
    });
    expect((await start(args).ended).code).toBe(0);
  });

  it('a run killed at any moment leaves the last publication whole, no lock, and the next run the same bytes', async () => {
    const undisturbed = new Sandbox();
    const legal = join(box.inbox, LEGAL);
    writeFileSync(legal, readFileSync(legal, 'utf8').replace('+2,27', '+2,28'));
    cpSync(box.inbox, undisturbed.inbox, { recursive: true });
    const began = Date.now();
    const args = (data: string) => [
      'refresh',
      '--inbox',
      undisturbed.inbox,
      '--data',
      data,
      '--as-at',
      '2021-09-07',
    ];
    await start(args(undisturbed.data)).ended;
    const whole = Date.now() - began;
    const expected = publishedHashes(undisturbed.data);
    const newRun = JSON.parse(readFileSync(join(undisturbed.data, 'publications', 'current.json'), 'utf8'))
      .run_id as string;

    cpSync(papers, box.inbox, { recursive: true });
    await box.refresh();
    const old = publishedHashes(box.data);
    let killed = 0;
    for (let run = 0; run < 12; run += 1) {
      // Each run has the whole of the work before it, also where the one before it came to its end.
      await box.refresh();
      rmSync(join(box.data, 'publications', newRun), { recursive: true, force: true });
      rmSync(join(box.data, 'vault'), { recursive: true });
      const { child, ended } = start(args(box.data));
      setTimeout(() => child.kill('SIGKILL'), (whole * (run + 1)) / 13);
      if ((await ended).code === null) killed += 1;
      const now = publishedHashes(box.data);
      expect([JSON.stringify(old), JSON.stringify(expected)]).toContain(JSON.stringify(now));
      expect(await box.query('select count(*) as n from ledger.files')).toEqual([{ n: 10 }]);
    }
    expect(killed).toBeGreaterThan(5);
    expect((await start(args(box.data)).ended).code).toBe(0);
    expect(publishedHashes(box.data)).toEqual(expected);
    expect(readdirSync(join(box.data, 'publications')).filter((name) => name.startsWith('.draft'))).toEqual(
      [],
    );
    undisturbed.remove();
  }, 300_000);

  it('keeps what it writes for its owner alone', async (context) => {
    if (process.platform === 'win32') return context.skip('Windows has no permissions of this kind');
    // One that was there before, open to all.
    mkdirSync(join(box.data, 'vault', 'legal_summary'), { recursive: true });
    for (const folder of ['vault', 'vault/legal_summary']) chmodSync(join(box.data, folder), 0o755);
    await box.refresh();
    expect((await box.run('pack', '--month', '2021-07', '--html-only', '--data', box.data)).code).toBe(0);
    const entries = readdirSync(box.data, { recursive: true }).map(String);
    expect(new Set(entries.map((name) => name.split(/[\\/]/)[0]))).toEqual(
      new Set(['vault', 'publications', 'worklists', 'packs']),
    );
    expect(entries.length).toBeGreaterThan(100);
    for (const name of entries) {
      const { mode } = statSync(join(box.data, name));
      expect(`${name} ${(mode & 0o077).toString(8)}`).toBe(`${name} 0`);
    }
  });
});
