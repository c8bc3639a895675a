import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finishHtml } from './finishHtml.ts';
import { listFiles } from './listFiles.ts';

/** Finishes every page of a built site in place; returns how many there are. */
export async function finishSite(dir: string): Promise<number> {
  const pages = (await listFiles(dir)).filter((file) => file.endsWith('.html'));
  let client = false;
  for (const page of pages) {
    const path = join(dir, page);
    const html = finishHtml(await readFile(path, 'utf8'), page);
    client ||= html.includes('/_observablehq/');
    await writeFile(path, html);
  }
  // No page has code cells, so nobody asks for Framework's client.
  if (!client) await rm(join(dir, '_observablehq'), { recursive: true, force: true });
  return pages.length;
}
