import { type Browser, chromium, type Page } from 'playwright-core';
import { serveSite } from '../../pipeline/site/serveSite.ts';
import { findChromium } from '../browser/chromium.ts';
import { openSlowed } from './openSlowed.ts';

/** What a page of a site takes in a browser whose processor is slowed four times, nothing cached. */
export interface Browsed {
  page: string;
  /** From the request to the first chart painted, in seconds. */
  firstChart: number;
  /** To a chart and the control that it follows. */
  ready: number;
  /** Fetched until the page stands, compressed as a web server would send it. */
  kilobytes: number;
  /** With what the first choice of another month fetches. */
  kilobytesInAll: number;
  /** Of a choice of another month; null where there is none. */
  redraw: Redraw | null;
}

/** From a choice until it is painted, in milliseconds. */
export interface Redraw {
  /** The first choice of a month, its figures fetched when the control was focused: until all that a reader sees is painted. */
  first: number;
  /** A further one: the same … */
  seen: number;
  /** … and until the whole page is drawn. */
  whole: number;
  /** A choice of a part of the service that was not shown before; null where there are none. */
  part: number | null;
}

/** So many further choices of months are made, and as many of parts. */
const CHOICES = 6;

/** Opens pages of a built site in Chromium, each three times, and gives the middle of what it measured. */
export async function browseSite(dir: string, pages: readonly string[]): Promise<Browsed[]> {
  const server = await serveSite({ dir, port: 0, log: () => {} });
  const browser = await chromium.launch(await findChromium());
  try {
    const browsed: Browsed[] = [];
    for (const page of pages) {
      const runs: Browsed[] = [];
      for (let run = 0; run < 3; run += 1) runs.push(await browse(browser, server.url, dir, page));
      const of = (value: (run: Browsed) => number) => middle(runs.map(value));
      browsed.push({
        ...runs[0]!,
        firstChart: of(({ firstChart }) => firstChart),
        ready: of(({ ready }) => ready),
        redraw: runs[0]!.redraw && {
          first: of(({ redraw }) => redraw!.first),
          seen: of(({ redraw }) => redraw!.seen),
          whole: of(({ redraw }) => redraw!.whole),
          part: runs[0]!.redraw.part && of(({ redraw }) => redraw!.part!),
        },
      });
    }
    return browsed;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function browse(browser: Browser, root: string, dir: string, path: string): Promise<Browsed> {
  const { page, kilobytes, firstChart, ready, close } = await openSlowed(browser, root, dir, path);
  try {
    const stands = kilobytes();
    const offered = (name: Control) => page.locator(`form.filters select[name=${name}] option`).count();
    let redraw: Redraw | null = null;
    if ((await offered('month')) > CHOICES + 1) {
      await page.focus('form.filters select[name=month]');
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(1000);
      const { seen: first } = await choose(page, 'month', 1);
      const further: Chosen[] = [];
      for (let at = 2; at < CHOICES + 2; at += 1) further.push(await choose(page, 'month', at));
      const parts: Chosen[] = [];
      const last = Math.min(CHOICES, (await offered('part')) - 1);
      for (let at = 1; at <= last; at += 1) parts.push(await choose(page, 'part', at));
      redraw = {
        first,
        seen: middle(further.map(({ seen }) => seen)),
        whole: middle(further.map(({ whole }) => whole)),
        part: parts.length > 0 ? middle(parts.map(({ seen }) => seen)) : null,
      };
    }
    return { page: path, firstChart, ready, kilobytes: stands, kilobytesInAll: kilobytes(), redraw };
  } finally {
    await close();
  }
}

/** The middle of some values, as measures are told that vary from run to run. */
export const middle = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

type Control = 'month' | 'part';
type Chosen = Pick<Redraw, 'seen' | 'whole'>;

/**
 * Chooses in a list by place; gives the milliseconds until the page says that it shows what was chosen and has painted it,
 * and until all of it is drawn. Throws where a part in view was not drawn again by then.
 */
function choose(page: Page, control: Control, place: number): Promise<Chosen> {
  return page.evaluate(
    async ([name, at]) => {
      const select = document.querySelector<HTMLSelectElement>(`form.filters select[name=${name}]`)!;
      const status = document.querySelector('form.filters [role=status]')!;
      const main = document.querySelector('main')!;
      const old = new Map(
        [...document.querySelectorAll('[data-region]')].map((part) => [part, part.firstChild]),
      );
      const until = (node: Node, holds: () => boolean) =>
        new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (!holds()) return;
            observer.disconnect();
            resolve();
          });
          observer.observe(node, { childList: true, characterData: true, subtree: true, attributes: true });
        });
      // What runs after the next frame runs once that is painted.
      const painted = () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(null);
          });
        });
      select.selectedIndex = at;
      const began = performance.now();
      const said = until(status, () => status.textContent!.includes(select.selectedOptions[0]!.text));
      const drawn = until(main, () => !main.hasAttribute('aria-busy'));
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await said;
      await painted();
      const seen = performance.now() - began;
      for (const [part, before] of old) {
        const { top, bottom } = part.getBoundingClientRect();
        if (part.firstChild === before && top < innerHeight && bottom > 0)
          throw new Error('a part in view shows what it showed before');
      }
      await drawn;
      await painted();
      return { seen, whole: performance.now() - began };
    },
    [control, place] as const,
  );
}
