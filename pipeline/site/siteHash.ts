import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './listFiles.ts';
import type { SiteChecking } from './readChecking.ts';

export interface SiteSources {
  projectDir: string;
  publicationDir: string;
  publishedAt: string;
  checking: SiteChecking;
}

const folders = ['dashboards', 'src', 'pipeline/site'];
const files = [
  'observablehq.config.ts',
  'package.json',
  'package-lock.json',
  'pipeline/compile/expandGlobs.mjs',
];
/** Made by the build itself. */
const made = new Set(['lib', 'published', '.observablehq']);

/**
 * SHA-256 of all that a site is made from: sources, packages, publication, the instant it was published, and what
 * extracts are checked by.
 */
export async function siteHash(sources: SiteSources): Promise<string> {
  const { projectDir, publicationDir, publishedAt, checking } = sources;
  const hash = createHash('sha256');
  const add = async (name: string, path: string): Promise<void> => {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return Buffer.alloc(0);
      throw error;
    });
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  };
  for (const folder of folders) {
    const skip = (path: string) => folder === 'dashboards' && made.has(path);
    for (const file of await listFiles(join(projectDir, folder), skip)) {
      await add(`${folder}/${file}`, join(projectDir, folder, file));
    }
  }
  for (const file of files) await add(file, join(projectDir, file));
  await add('manifest.json', join(publicationDir, 'manifest.json'));
  return hash.update(JSON.stringify(checking)).update(publishedAt).digest('hex');
}
