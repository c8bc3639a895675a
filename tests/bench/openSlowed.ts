import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** A page in a browser whose processor is slowed four times, nothing cached. */
export interface Slowed {
  page: Page;
  /** Fetched until now, compressed as a web server would send it, in kB. */
  kilobytes(): number;
  /** From the request to the first thing painted, in seconds. */
  firstPaint: number;
  /** To the first chart painted. */
  firstChart: number;
  /** To a chart and the control that it follows, both painted. */
  ready: number;
  close(): Promise<void>;
}

export async function openSlowed(browser: Browser, root: string, dir: string, path: string): Promise<Slowed> {
  // The site's own policy forbids the code that d3-dsv makes of a header, in a plain page of Framework.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const slow = await context.newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  page.on('response', (response) => {
    const file = join(dir, decodeURIComponent(new URL(response.url()).pathname));
    if (existsSync(file)) bytes += gzipSync(readFileSync(file)).length;
  });
  await page.addInitScript(watch);
  await page.goto(new URL(path, root).href, { waitUntil: 'networkidle' });
  // A browser that has fetched all may have painted nothing of it yet.
  await page.waitForFunction(() => {
    const { seen } = window as unknown as { seen: { ready?: number } };
    return seen.ready !== undefined && performance.getEntriesByName('first-contentful-paint').length > 0;
  });
  const times = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    ...(window as unknown as { seen: Record<'chart' | 'ready', number> }).seen,
  }));
  return {
    page,
    kilobytes: () => bytes / 1000,
    firstPaint: times.firstPaint / 1000,
    firstChart: times.chart / 1000,
    ready: times.ready / 1000,
    close: () => context.close(),
  };
}

/** In the page: notes when a chart has been painted, and when a choice has, too. */
function watch(): void {
  const seen: { chart?: number; ready?: number } = {};
  Object.assign(window, { seen });
  const isShown = (selector: string) =>
    [...document.querySelectorAll(selector)].some((each) => each.getClientRects().length > 0);
  const look = () => {
    const chart = isShown(
      'main svg.sparkline, main figure.chart svg, main svg[class^=plot], main table.heat',
    );
    const ready = chart && isShown('main form select');
    // What is sent in a frame arrives when that is painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (chart) seen.chart ??= performance.now();
      if (ready) seen.ready ??= performance.now();
    };
    port2.postMessage(null);
    if (!ready) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
