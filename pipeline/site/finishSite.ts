import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DrawnParts } from './drawnParts.ts';
import { filePublisher } from './filePublisher.ts';
import { finishHtml } from './finishHtml.ts';
import { listFiles } from './listFiles.ts';
import { pagesOf } from './pageMembers.ts';
import { fillShell, openShell } from './pageShell.ts';
import { pruneSite } from './pruneSite.ts';

/**
 * Makes the pages of a site, in place, from what Framework wrote: one for each member of a file that stands for several,
 * each with its fragments, finished, and the files beside them. Returns how many pages there are. Throws where two would have the same name, and where
 * a file that stands for several has code, which would know nothing of the member.
 */
export async function finishSite(dir: string, dashboardsDir: string, drawn: DrawnParts): Promise<number> {
  const publish = filePublisher(dashboardsDir, dir);
  const shells = (await listFiles(dir)).filter((file) => file.endsWith('.html'));
  const pages = new Set<string>();
  let client = false;
  for (const shell of shells) {
    const opened = openShell(await readFile(join(dir, shell), 'utf8'));
    await rm(join(dir, shell));
    if (drawn.leftOut.includes(shell.slice(0, -'.html'.length))) continue;
    for (const { path, parameters } of pagesOf(shell.slice(0, -'.html'.length), drawn.members)) {
      const page = `${path}.html`;
      const html = finishHtml(fillShell(opened, drawn.fragments, parameters), page, publish);
      const asks = html.includes('/_observablehq/');
      if (asks && page !== shell)
        throw new Error(`${shell} has code, which is one for all its pages: draw it`);
      client ||= asks;
      await writeFile(join(dir, page), html, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'EEXIST' ? new Error(`two pages would be ${page}: rename one`) : error;
      });
      pages.add(page);
    }
  }
  for (const [path, text] of drawn.files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  if (drawn.leftOut.length > 0) await pruneSite(dir);
  // No page has code cells, so nobody asks for Framework's client.
  if (!client) await rm(join(dir, '_observablehq'), { recursive: true, force: true });
  return pages.size;
}
