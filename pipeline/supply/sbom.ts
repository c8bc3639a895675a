import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { surroundings } from '../cli.ts';
import { billOfMaterials } from './billOfMaterials.ts';
import { isAllowed, packagesOf } from './packages.ts';
import { thirdParty } from './thirdParty.ts';

/**
 * `npm run sbom`: `sbom.cdx.json`, every package that Sightline stands on, by name, version and hash, and `THIRD-PARTY.md`,
 * its licence. Both from `package-lock.json` alone, without the network. Fails where a licence is not allowed.
 */
const { projectDir, print, warn } = surroundings();
const npm = process.env.npm_execpath;
const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
const { status, stdout, stderr } = spawnSync(
  command!,
  [...first, 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
  { cwd: projectDir, encoding: 'utf8', maxBuffer: 2 ** 26 },
);
if (status !== 0) throw new Error(`npm sbom failed: ${stderr.split('\n')[0]}`);
await writeFile(join(projectDir, 'sbom.cdx.json'), billOfMaterials(stdout, 'sightline'));
const packages = packagesOf(await readFile(join(projectDir, 'package-lock.json'), 'utf8'));
await writeFile(join(projectDir, 'THIRD-PARTY.md'), thirdParty(packages));
print(`${packages.length} packages: sbom.cdx.json, THIRD-PARTY.md`);
for (const each of packages.filter((some) => !isAllowed(some))) {
  warn(`${each.name} ${each.version} comes under ${each.licence ?? 'no licence'}: it is not allowed`);
  process.exitCode = 1;
}
