import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveSite } from '../../pipeline/site/serveSite.ts';
import { project, Sandbox, start } from '../support/sandbox.ts';
import { takeTurns } from '../support/takeTurns.ts';
import { findChromium } from './chromium.ts';
import { goTo } from './goTo.ts';
import { overflowOf, runAxe } from './runAxe.ts';

let box: Sandbox;
let server: RunningServer;
let browser: Browser;
let pages: string[];

beforeAll(async () => {
  box = new Sandbox();
  // A file that cannot be read, and a row that cannot: the Data page must account for both.
  writeFileSync(join(box.inbox, 'login & ${1 + 1} page.csv'), '<html>Sign in</html>');
  writeFileSync(
    join(box.inbox, 'inspections.csv'),
    `${readFileSync(join(box.inbox, 'inspections.csv'), 'utf8')}32/01/2022,Notice,<script>alert(1)</script>,,\n`,
  );
  expect((await box.refresh('--allow-refused')).code).toBe(0);
  const dir = join(box.folder, 'dist');
  await takeTurns('build', () => buildWithoutNetwork(dir));
  // Of the pages of families and indicators one each: all are drawn by the same functions.
  pages = [
    ...readdirSync(dir).filter((name) => name.endsWith('.html')),
    'families/legal.html',
    'indicators/legal_live_cases.html',
  ];
  server = await serveSite({ dir, port: 0, log: () => {} });
  const { executablePath, args } = await findChromium();
  browser = await chromium.launch({ executablePath, args });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  box?.remove();
});

/** Builds from nothing that an earlier build fetched, in a network namespace that has no network. */
async function buildWithoutNetwork(dir: string): Promise<void> {
  rmSync(join(project, 'dashboards', '.observablehq', 'cache'), { recursive: true, force: true });
  const unshare = ['-n', '-rn'].find((flag) => spawnSync('unshare', [flag, 'true']).status === 0);
  if (!unshare)
    console.log('no network namespace may be made here: the site is built with the network in reach');
  const { code, err } = await start(['build', '--data', box.data, '--out', dir], {
    through: unshare ? ['unshare', unshare] : [],
  }).ended;
  expect(err).toBe('');
  expect(code).toBe(0);
}

/** Opens a page and keeps account of all that goes wrong on it and of every request that leaves the site. */
async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  await page.exposeFunction('sayFault', (fault: string) => faults.push(fault));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const say = (window as unknown as { sayFault: (fault: string) => void }).sayFault;
      say(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
      faults.push(`left: ${request.url()}`);
  });
  const scriptsRun = options.javaScriptEnabled;
  await goTo(page, new URL(path, server.url).href, { scriptsRun });
  return { page, faults, close: () => context.close() };
}

/** The cells of the table with that caption, the heading row first; marks of notes are left out. */
function tableOf(page: Page, caption: string): Promise<string[][]> {
  return page.locator('table', { has: page.locator('caption', { hasText: caption }) }).evaluate((table) =>
    [...(table as HTMLTableElement).rows].map((row) =>
      [...row.cells].map((cell) => {
        const copy = cell.cloneNode(true) as HTMLElement;
        for (const extra of copy.querySelectorAll('sup, button span, .mark, .visually-hidden'))
          extra.remove();
        return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
      }),
    ),
  );
}

const number = (text: string) => Number(text.replace(/\(.*\)|[^\d.−-]/g, '').replace('−', '-'));

describe('every page', () => {
  it('is there', () =>
    expect(pages.sort()).toEqual([
      'accessibility.html',
      'areas.html',
      'check.html',
      'data.html',
      'definitions.html',
      'families/legal.html',
      'glossary.html',
      'heat-maps.html',
      'index.html',
      'indicators/legal_live_cases.html',
      'legal.html',
      'this-week.html',
      'trackers.html',
    ]));

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)(
    'opens without a fault, and axe finds nothing, in %s at %d pixels',
    async (colorScheme, width) => {
      // Those that are drawn by functions of others in two of the four.
      const inAll = (name: string) => /^(index|legal|data|check|heat-maps)\.html$/.test(name);
      const two = (colorScheme === 'light') === (width === 1280);
      for (const name of pages.filter((each) => two || inAll(each))) {
        // 1280 by 900 pixels at 400% leave as much.
        const zoomed = colorScheme === 'light' && width === 320;
        const screen = zoomed
          ? { viewport: { width, height: 225 }, deviceScaleFactor: 4 }
          : { viewport: { width, height: 800 } };
        const { page, faults, close } = await open(name, { colorScheme, ...screen });
        expect(await page.locator('h1').count()).toBe(1);
        const { violations, passes } = await runAxe(page);
        expect(passes).toBeGreaterThan(20);
        expect([name, violations]).toEqual([name, []]);
        expect([name, await overflowOf(page)]).toEqual([name, 0]);
        expect(faults).toEqual([]);
        await close();
      }
    },
  );

  it('lets nothing run and no style count but what its own policy names', async () => {
    for (const name of pages) {
      const { page, faults, close } = await open(name);
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
      expect(policy).toMatch(/^default-src 'self'; script-src 'self'; style-src 'self'; /);
      expect(policy).not.toContain('unsafe-inline');
      expect(policy).not.toContain('unsafe-eval');
      expect(faults).toEqual([]);
      if (name === 'index.html') {
        const ran = await page.evaluate(() => {
          const script = document.createElement('script');
          script.textContent = 'window.ran = true';
          document.head.append(script);
          document.querySelector('h1')!.setAttribute('style', 'color: red');
          return 'ran' in window;
        });
        expect(ran).toBe(false);
        expect(await page.locator('h1').evaluate((h1) => getComputedStyle(h1).color)).not.toBe(
          'rgb(255, 0, 0)',
        );
        // Each is told twice: the header says what the page says.
        const told = () => new Set(faults.filter((fault) => fault.startsWith('policy: ')));
        await expect.poll(() => told().size).toBe(2);
      }
      await close();
    }
  });

  it('prints without cutting off: nothing is wider than an A4 page, and axe finds nothing', async () => {
    for (const name of pages) {
      const { page, close } = await open(name, { viewport: { width: 720, height: 1000 } });
      await page.emulateMedia({ media: 'print' });
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect([name, wide]).toEqual([name, []]);
      expect([name, (await runAxe(page)).violations]).toEqual([name, []]);
      expect((await page.pdf({ format: 'A4' })).subarray(0, 4).toString()).toBe('%PDF');
      await close();
    }
  });

  it('has only links that lead somewhere, and downloads that are what was published', async () => {
    // Every page has the links of the header: each address is asked for once.
    const answers = new Map<string, { status: number; body: Buffer }>();
    const answerOf = async (page: Page, { origin, pathname, search }: URL) => {
      const address = `${origin}${pathname}${search}`;
      const known = answers.get(address);
      if (known) return known;
      const response = await page.request.get(address);
      const answer = { status: response.status(), body: await response.body() };
      answers.set(address, answer);
      return answer;
    };
    for (const name of pages) {
      const { page, close } = await open(name);
      const links = await page.locator('a[href]').evaluateAll((found) =>
        found.map((link) => ({
          href: (link as HTMLAnchorElement).href,
          download: link.hasAttribute('download'),
        })),
      );
      expect(links.length).toBeGreaterThan(3);
      for (const { href, download } of links) {
        if (!href.startsWith(server.url)) continue;
        const { status, body } = await answerOf(page, new URL(href));
        expect([href, status]).toEqual([href, 200]);
        const id = new URL(href).hash.slice(1);
        if (id !== '') expect([href, body.includes(`id="${id}"`)]).toEqual([href, true]);
        if (download) expect(body.length).toBeGreaterThan(20);
      }
      await close();
    }
  });

  it('shows its figures before any script has run', async () => {
    const { page, close } = await open('legal.html', { javaScriptEnabled: false });
    const text = await page.content();
    expect(text).toContain('72 live cases in July 2021');
    expect(await page.locator('main svg').count()).toBeGreaterThanOrEqual(3);
    await close();
  });
});

describe('the Legal page', () => {
  it('shows table A as the committee knows it: every figure is the one that a query gives', async () => {
    const { page, close } = await open('legal.html');
    const shown = await tableOf(page, 'Live cases by type, at month end');
    const rows = await box.query<Record<string, number | string | null>>(`
      pivot (
        select member, strftime(month, '%Y-%m') as month, value from facts.indicators
        where indicator = 'legal_live_cases' and breakdown in ('all', 'case_type')
      ) on month in ('2021-05', '2021-06', '2021-07', '2020-07') using sum(value) group by member`);
    const signals = await box.query<{ member: string; uplift: number }>(`
      select member, uplift from facts.signals
      where indicator = 'legal_live_cases' and month = '2021-07-01'`);
    expect(shown).toHaveLength(1 + 16 + 1);
    for (const [name, may, june, july, uplift, ...rest] of shown.slice(1)) {
      const member = name === 'Total' ? 'all' : name;
      const row = rows.find((each) => each.member === member);
      expect(
        [name, may, june, july, rest.at(-1)].map((text, at) => (at === 0 ? text : number(text!))),
      ).toEqual([name, row!['2021-05'], row!['2021-06'], row!['2021-07'], row!['2020-07']]);
      expect([name, number(uplift!)]).toEqual([name, signals.find((each) => each.member === member)!.uplift]);
    }
    await close();
  });

  it('marks every figure that the paper prints otherwise or leaves blank, and says what it prints', async () => {
    const { page, close } = await open('legal.html');
    const notes = await page.locator('#live-cases ~ .table-with-notes li').allTextContents();
    expect(notes).toEqual([
      expect.stringMatching(/Revocation of placement order.*prints 0.*−1/),
      expect.stringMatching(/Specific issue applications.*prints 0.*−1/),
      expect.stringMatching(/Total.*left blank/),
      expect.stringMatching(/Total.*left blank/),
    ]);
    await close();
  });

  it('shows table B, the heat map and the overdue actions with the figures that a query gives', async () => {
    const { page, close } = await open('legal.html');
    const toIssue = await tableOf(page, 'Cases yet to be issued');
    const [total] = await box.query<{ value: number }>(`
      select value from facts.indicators
      where indicator = 'legal_cases_to_issue' and breakdown = 'all' and month = '2021-07-01'`);
    expect(number(toIssue.at(-1)![3]!)).toBe(total!.value);

    const heat = await tableOf(page, 'Live cases by type and month');
    const values = await box.query<{ value: number }>(`
      select value from facts.indicators where indicator = 'legal_live_cases' and breakdown = 'case_type'`);
    const cells = heat
      .slice(1, -1)
      .flatMap((row) => row.slice(1, -1))
      .filter((text) => text !== '');
    expect(cells.map(number).sort()).toEqual(values.map(({ value }) => value).sort());

    const overdue = await tableOf(page, 'Actions past their target date');
    const refs = await box.query<{ ref: string }>(
      'select ref from trackers.improvement_actions where overdue order by days_overdue desc, ref',
    );
    expect(
      overdue
        .slice(1)
        .map(([ref]) => ref)
        .sort(),
    ).toEqual(refs.map(({ ref }) => ref).sort());
    await close();
  });

  it('sorts a table and walks the heat map by keyboard alone', async () => {
    const { page, close } = await open('legal.html');
    const table = page.locator('table', {
      has: page.locator('caption', { hasText: 'Table A.' }),
    });
    const button = table.locator('thead th').nth(3).locator('button');
    await button.focus();
    await page.keyboard.press('Enter');
    const sorted = table.locator('thead th').nth(3);
    expect(await sorted.getAttribute('aria-sort')).toMatch(/ascending|descending/);
    const column = (await tableOf(page, 'Live cases by type, at month end'))
      .slice(1, -1)
      .map((row) => number(row[3]!));
    const rising = (await sorted.getAttribute('aria-sort')) === 'ascending';
    expect(column).toEqual([...column].sort((a, b) => (rising ? a - b : b - a)));

    const heat = page.locator('table', {
      has: page.locator('caption', { hasText: 'Live cases by type and month' }),
    });
    await heat.locator('[tabindex="0"]').first().focus();
    const before = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const after = await page.evaluate(() => document.activeElement?.textContent);
    expect(await page.evaluate(() => document.activeElement?.closest('table') !== null)).toBe(true);
    expect(after).not.toBe(before);
    await close();
  });
});

describe('the Data page', () => {
  it('accounts for every file: what was read, what was refused and why, each as text', async () => {
    const { page, faults, close } = await open('data.html');
    const text = await page.locator('main').textContent();
    const files = await box.query<{ name: string; accepted: number; records: number }>(
      'select name, accepted, records from ledger.files',
    );
    expect(files).toHaveLength(11);
    for (const { name } of files) expect(text).toContain(name);
    expect(text).toContain('login & ${1 + 1} page.csv');
    expect(text).toMatch(/is a web page, not a table/);
    expect(text).toContain('"32/01/2022" is not a date, month or year');
    const problems = await box.query<{ message: string }>('select message from ledger.problems');
    expect(problems.length).toBeGreaterThan(4);
    for (const { message } of problems) expect(text).toContain(message);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the Definitions page', () => {
  it('defines every indicator at an anchor of its own, and marks those without data', async () => {
    const { page, faults, close } = await open('definitions.html');
    const entries = await page.locator('article.definition').evaluateAll((found) =>
      found.map((entry) => ({
        anchor: entry.querySelector('h3')!.id,
        marked: [...entry.querySelectorAll('.tag')].some(({ textContent }) =>
          textContent?.includes('No data'),
        ),
        text: entry.textContent ?? '',
      })),
    );
    const told = await box.query<{ indicator: string }>('select distinct indicator from facts.indicators');
    const ids = told.map(({ indicator }) => `indicator-${indicator}`);
    const all = readdirSync(join(project, 'pipeline', 'indicators')).map(
      (name) => `indicator-${name.replace('.sql', '')}`,
    );
    expect(entries.map(({ anchor }) => anchor).sort()).toEqual(all.sort());
    const withData = entries.filter(({ marked }) => !marked).map(({ anchor }) => anchor);
    expect(withData.sort()).toEqual(ids.sort());
    // The publication has the title of a benchmark from a reference table.
    const stability = entries.find(({ anchor }) => anchor === 'indicator-looked_after_three_placements')!;
    expect(stability.text).toContain(
      'Children looked after at 31 March with 3 or more placements in the year',
    );
    expect(faults).toEqual([]);
    await close();
  });
});
