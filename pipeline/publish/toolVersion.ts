import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The tool as far as it decides what is published. */
export interface ToolVersion {
  /** The version of package.json. */
  version: string;
  /** SHA-256 of code, SQL and locked packages, the site's own apart: an edited contract is another tool. */
  sourceHash: string;
}

/** Reads the tool's version and hashes its sources. */
export async function toolVersion(projectDir: string): Promise<ToolVersion> {
  const { version } = JSON.parse(await readFile(join(projectDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  const hash = createHash('sha256');
  for (const folder of ['src', 'pipeline']) {
    const names = (await readdir(join(projectDir, folder), { recursive: true })).map((name) =>
      name.replaceAll('\\', '/'),
    );
    for (const name of names.filter(decides).sort()) {
      hash.update(`${folder}/${name}\n`).update(await readFile(join(projectDir, folder, name)));
    }
  }
  hash.update(await readFile(join(projectDir, 'package-lock.json')));
  return { version, sourceHash: hash.digest('hex') };
}

/** The site is made from a publication: how it is drawn does not change what is published. */
const decides = (name: string) =>
  /\.(?:ts|sql|mjs)$/.test(name) && !/^(?:site|charts|components|words)\//.test(name);
