import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The tool as far as it decides what is published. */
export interface ToolVersion {
  /** The version of package.json. */
  version: string;
  /** SHA-256 of the code, SQL and locked packages: an edited contract or indicator is another tool. */
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
    for (const name of names.filter((name) => /\.(?:ts|sql|mjs)$/.test(name)).sort()) {
      hash.update(`${folder}/${name}\n`).update(await readFile(join(projectDir, folder, name)));
    }
  }
  hash.update(await readFile(join(projectDir, 'package-lock.json')));
  return { version, sourceHash: hash.digest('hex') };
}
