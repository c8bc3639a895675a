import type { Page, Request } from 'playwright-core';

/** How often, one after the other and this many milliseconds apart, a page must be found with nothing to do. */
const TIMES = 3;
const APART_MS = 30;

/**
 * Opens an address and waits until the page is done: it has loaded, no answer is awaited, and its scripts have nothing to run;
 * where scripts do not run it is done when it has loaded. It waits no half second for requests that might come still, as
 * `networkidle` does.
 */
export async function goTo(page: Page, address: string, { scriptsRun = true } = {}): Promise<void> {
  const awaited = new Set<Request>();
  const asked = (request: Request) => awaited.add(request);
  const answered = (request: Request) => awaited.delete(request);
  page.on('request', asked).on('requestfinished', answered).on('requestfailed', answered);
  await page.goto(address);
  for (let quiet = 0; scriptsRun && quiet < TIMES; quiet = awaited.size === 0 ? quiet + 1 : 0) {
    await page.evaluate(
      (apart) => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), apart)),
      APART_MS,
    );
  }
  page.off('request', asked).off('requestfinished', answered).off('requestfailed', answered);
}
