import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { serveSite } from '../../pipeline/site/serveSite.ts';
import { findChromium } from '../browser/chromium.ts';

/** What a page of a site takes in a browser whose processor is slowed four times, nothing cached. */
export interface Browsed {
  page: string;
  /** From the request to the first thing painted, in seconds: charts are part of the page. */
  firstPaint: number;
  /** Fetched until the page stands, compressed as a web server would send it. */
  kilobytes: number;
  /** With what the first choice of another month fetches. */
  kilobytesInAll: number;
  /** From a choice of a month until it is shown, everything there already, in milliseconds; null where there is none. */
  redraw: number | null;
}

/** Opens pages of a built site in Chromium, each three times, and gives the middle of what it measured. */
export async function browseSite(dir: string, pages: readonly string[]): Promise<Browsed[]> {
  const server = await serveSite({ dir, port: 0, log: () => {} });
  const browser = await chromium.launch(await findChromium());
  try {
    const browsed: Browsed[] = [];
    for (const page of pages) {
      const runs: Browsed[] = [];
      for (let run = 0; run < 3; run += 1) runs.push(await browse(browser, server.url, dir, page));
      const middle = (of: (run: Browsed) => number) => runs.map(of).sort((a, b) => a - b)[1]!;
      browsed.push({
        ...runs[0]!,
        firstPaint: middle(({ firstPaint }) => firstPaint),
        redraw: runs[0]!.redraw === null ? null : middle(({ redraw }) => redraw!),
      });
    }
    return browsed;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function browse(browser: Browser, root: string, dir: string, path: string): Promise<Browsed> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const slow = await context.newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    let bytes = 0;
    page.on('response', (response) => {
      const file = join(dir, new URL(response.url()).pathname);
      if (existsSync(file)) bytes += gzipSync(readFileSync(file)).length;
    });
    await page.goto(new URL(path, root).href, { waitUntil: 'networkidle' });
    const firstPaint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    );
    const kilobytes = bytes / 1000;
    const choices = await page.locator('form.filters select[name=month] option').count();
    let redraw: number | null = null;
    if (choices > 3) {
      await choose(page, 1);
      redraw = await choose(page, 2);
    }
    return {
      page: path,
      firstPaint: firstPaint / 1000,
      kilobytes,
      kilobytesInAll: bytes / 1000,
      redraw,
    };
  } finally {
    await context.close();
  }
}

/** Chooses a month by its place in the list; gives the milliseconds until the page says that it shows it. */
function choose(page: Page, place: number): Promise<number> {
  return page.evaluate(async (at) => {
    const select = document.querySelector<HTMLSelectElement>('form.filters select[name=month]')!;
    const status = document.querySelector('form.filters [role=status]')!;
    select.selectedIndex = at;
    const began = performance.now();
    const shown = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!status.textContent!.includes(select.selectedOptions[0]!.text)) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(status, { childList: true, characterData: true, subtree: true });
    });
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await shown;
    return performance.now() - began;
  }, place);
}
