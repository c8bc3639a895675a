import { chromium } from 'playwright-core';
import { serveSite } from '../../pipeline/site/serveSite.ts';
import { findChromium } from '../browser/chromium.ts';
import { type Browsed, middle } from './browseSite.ts';
import type { PlainSite } from './buildPlain.ts';
import { openSlowed } from './openSlowed.ts';

/** Opens the plain page three times, as the pages of the site are, and gives the middle of the same measures. */
export async function browsePlain({ dir, charts }: PlainSite): Promise<Browsed> {
  const server = await serveSite({ dir, port: 0, log: () => {} });
  const browser = await chromium.launch(await findChromium());
  try {
    const runs: { firstChart: number; ready: number; kilobytes: number; first: number; seen: number }[] = [];
    for (let run = 0; run < 3; run += 1) {
      const { page, close, kilobytes, firstChart, ready } = await openSlowed(
        browser,
        server.url,
        dir,
        'index.html',
      );
      const choose = (place: number) => page.evaluate(chooseMonth, { place, charts });
      const first = await choose(1);
      const seen: number[] = [];
      for (let place = 2; place < 8; place += 1) seen.push(await choose(place));
      runs.push({ firstChart, ready, kilobytes: kilobytes(), first, seen: middle(seen) });
      await close();
    }
    const of = (name: keyof (typeof runs)[number]) => middle(runs.map((run) => run[name]));
    return {
      page: 'a plain page of Framework',
      firstChart: of('firstChart'),
      ready: of('ready'),
      kilobytes: of('kilobytes'),
      kilobytesInAll: of('kilobytes'),
      redraw: { first: of('first'), seen: of('seen'), whole: of('seen'), part: null },
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** In the page: chooses a month by its place; gives the milliseconds until every chart is another one and painted. */
async function chooseMonth({ place, charts }: { place: number; charts: number }): Promise<number> {
  const shown = () => [...document.querySelectorAll('main svg[class^=plot]')];
  const before = new Set(shown());
  if (before.size !== charts) throw new Error(`${before.size} of ${charts} charts are drawn`);
  const select = document.querySelector<HTMLSelectElement>('main form select')!;
  select.selectedIndex = place;
  const began = performance.now();
  const drawn = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      const now = shown();
      if (now.length !== charts || now.some((chart) => before.has(chart))) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.querySelector('main')!, { childList: true, subtree: true });
  });
  select.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn;
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
  return performance.now() - began;
}
