import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { listFiles } from './listFiles.ts';

/** Where Framework puts what pages load or offer, each under a name with the hash of what it holds. */
const LOADED = /^_(?:file|import)\//;
const TEXT = /\.(?:html|m?js|css|json)$/;

/**
 * Takes away what no file of a site names any more, because the page that did is not in it. What only such a file names
 * goes with it. Gives what is gone.
 */
export async function pruneSite(dir: string): Promise<string[]> {
  const texts = new Map<string, string>();
  const files = await listFiles(dir);
  for (const file of files) if (TEXT.test(file)) texts.set(file, await readFile(join(dir, file), 'utf8'));
  const left = new Set(files.filter((file) => LOADED.test(file)));
  const gone: string[] = [];
  const isNamed = (file: string) =>
    [...texts].some(([other, text]) => other !== file && text.includes(basename(file)));
  for (let unnamed = [...left]; unnamed.length > 0; ) {
    unnamed = [...left].filter((file) => !isNamed(file));
    for (const file of unnamed) {
      left.delete(file);
      texts.delete(file);
      gone.push(file);
      await rm(join(dir, file));
    }
  }
  return gone.sort();
}
