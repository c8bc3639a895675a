import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchArguments } from '../operate/findBrowser.ts';
import { writeWhole } from '../operate/wholeFile.ts';
import { BrowserPipe } from './browserPipe.ts';

const MOST_SECONDS = 120;

/** Where page numbers stand and how large a page is, the file's own style says. */
const AS_STYLED = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/**
 * Prints an HTML file with a browser of this machine. The PDF is there whole or not at all.
 * @throws one line where the browser fails or takes more than two minutes
 */
export async function printPdf(
  browser: string,
  htmlPath: string,
  pdfPath: string,
  mostSeconds = MOST_SECONDS,
): Promise<void> {
  // A profile of its own: a browser that is open already would take the order and print nothing.
  const profile = await mkdtemp(join(tmpdir(), 'sightline-print-'));
  const pipe = new BrowserPipe(browser, ['--headless', ...launchArguments(), `--user-data-dir=${profile}`]);
  let late: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, fail) => {
    late = setTimeout(() => fail(new Error(`it took more than ${mostSeconds} seconds`)), 1000 * mostSeconds);
  });
  try {
    const pdf = await Promise.race([print(pipe, pathToFileURL(htmlPath).href), limit]);
    if (pdf.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('it wrote no PDF');
    await writeWhole(pdfPath, pdf);
  } catch (error) {
    throw new Error(`${browser} could not print it: ${(error as Error).message}: print ${htmlPath} yourself`);
  } finally {
    clearTimeout(late);
    await pipe.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function print(pipe: BrowserPipe, url: string): Promise<Buffer> {
  const { targetId } = await pipe.order<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.order<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  await pipe.order('Page.enable', {}, sessionId);
  const loaded = pipe.event('Page.loadEventFired', sessionId);
  loaded.catch(() => {});
  await pipe.order('Page.navigate', { url }, sessionId);
  await loaded;
  const { data } = await pipe.order<{ data: string }>('Page.printToPDF', AS_STYLED, sessionId);
  return Buffer.from(data, 'base64');
}
