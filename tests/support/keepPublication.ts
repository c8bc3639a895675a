import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { main, surroundings } from '../../pipeline/cli.ts';
import { OWN_VERSION } from '../../pipeline/publish/ownVersion.ts';

/**
 * Keeps what this version publishes of the papers, without the database, in a folder named after it: run once at a release
 * by `node pipeline/run.mjs tests/support/keepPublication.ts`, so that later versions are held to reading it.
 */
const around = surroundings();
const data = mkdtempSync(join(tmpdir(), 'sightline-fixture-'));
const inbox = join(around.projectDir, 'data', 'samples', 'papers');
const asked = ['--inbox', inbox, '--data', data, '--as-at', '2021-09-07'];
const code = await main(['refresh', ...asked], { ...around, now: () => new Date('2021-09-08T06:00:00Z') });
if (code === 0) {
  const kept = resolve(around.projectDir, 'tests', 'fixtures', 'publications', OWN_VERSION);
  rmSync(kept, { recursive: true, force: true });
  cpSync(join(data, 'publications'), kept, {
    recursive: true,
    filter: (path) => !basename(path).endsWith('.duckdb'),
  });
  const pointer = join(kept, 'current.json');
  writeFileSync(
    pointer,
    readFileSync(pointer, 'utf8').replace(JSON.stringify(join(data, 'vault')), '"/data/vault"'),
  );
}
rmSync(data, { recursive: true, force: true });
process.exitCode = code;
