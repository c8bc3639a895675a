import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What decides how sources are compiled, beside the sources themselves. */
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Names the compiled code of these folders' TypeScript: SHA-256 over the place of the project, which is written into
 * the code, and over the bytes of every source. Read one after the other and not by promises: some 300 small files
 * take 5 ms, hardly longer than asking the file system when each was written, and bytes cannot be mistaken.
 */
export function codeKey(projectDir, folders) {
  const hash = createHash('sha256').update(`${projectDir}\n`);
  const add = (name) => {
    const bytes = readFileSync(join(projectDir, name));
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  };
  for (const name of SETTINGS) add(name);
  for (const folder of folders) {
    for (const name of namesIn(projectDir, folder)) add(name);
  }
  return hash.digest('hex').slice(0, 32);
}

/** Paths below the project, with `/`, in an order that is the same on every machine. */
const namesIn = (projectDir, folder) =>
  readdirSync(join(projectDir, folder), { recursive: true })
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
