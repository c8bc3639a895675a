import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_VERSION } from './ownVersion.ts';

/** The tool as far as it decides what is published. */
export interface ToolVersion {
  /** The version of package.json. */
  version: string;
  /** SHA-256 of code, SQL and locked packages, the site's own apart: an edited contract is another tool. */
  sourceHash: string;
}

/**
 * The tool's version, and a hash of its sources. Not by promises: for some 200 small files those take longer than
 * the reading.
 */
export function toolVersion(projectDir: string): ToolVersion {
  const hash = createHash('sha256');
  for (const folder of ['src', 'pipeline']) {
    const found = readdirSync(join(projectDir, folder), { recursive: true });
    const names = found.map((name) => String(name).replaceAll('\\', '/'));
    for (const name of names.filter(decides).sort()) {
      hash.update(`${folder}/${name}\n`).update(readFileSync(join(projectDir, folder, name)));
    }
  }
  hash.update(readFileSync(join(projectDir, 'package-lock.json')));
  return { version: OWN_VERSION, sourceHash: hash.digest('hex') };
}

/** Site, packs and alerts are made from a publication: how they are drawn or told does not change what is published. */
const decides = (name: string) =>
  /\.(?:ts|sql|mjs)$/.test(name) &&
  !/^(?:site|pack|alerts|doctor|follow|charts|components|words)\//.test(name);
