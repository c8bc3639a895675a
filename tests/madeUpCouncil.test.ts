import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../pipeline/site/listFiles.ts';
import { type RunningServer, serveSite } from '../pipeline/site/serveSite.ts';
import { formatValue } from '../src/words/formatValue.ts';
import { axeEvery } from './browser/axeEvery.ts';
import { findChromium } from './browser/chromium.ts';
import { goTo } from './browser/goTo.ts';
import { AXE, overflowOf, runAxe } from './browser/runAxe.ts';
import { describeProfiles } from './disclosure/profilesOfMadeUp.ts';
import { describePack } from './pack/packOfMadeUp.ts';
import { Sandbox } from './support/sandbox.ts';
import { smallCouncil } from './support/smallCouncil.ts';

const { inbox, data, ended } = await smallCouncil();
const box = new Sandbox({ files: false, data });
const dir = join(box.folder, 'dist');
let server: RunningServer;
let browser: Browser;
let team: string;

beforeAll(async () => {
  box.now = new Date('2026-11-02T06:00:00Z');
  expect(ended.code).toBe(0);
  expect((await box.run('build', '--data', box.data, '--out', dir)).err).toBe('');
  [{ team }] = (await box.query<{ team: string }>(`
    select member as team from facts.indicators
    where indicator = 'referrals' and breakdown = 'team' and month = date '2026-09-01' and value > 0
    order by value desc limit 1`)) as [{ team: string }];
  server = await serveSite({ dir, port: 0, log: () => {} });
  browser = await chromium.launch(await findChromium());
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  box.remove();
});

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url))
      faults.push(`left: ${request.url()}`);
  });
  await goTo(page, new URL(path, server.url).href);
  return { page, faults, close: () => context.close() };
}

const figure = async (indicator: string, month: string, breakdown = 'all', member = 'all') => {
  const [row] = await box.query<{ value: number | null }>(
    `select value from facts.indicators where indicator = '${indicator}' and month = date '${month}' and breakdown = '${breakdown}' and member = '${member.replaceAll("'", "''")}'`,
  );
  return row?.value ?? null;
};

const tile = (page: Page, indicator: string) =>
  page.locator(`.tile[data-indicator=${indicator}] .value strong`).innerText();

describePack(() => box);

it('no child and no case is named in any file of the site or of the published tables', async () => {
  const named = await box.query<{ name: string }>(`
    select child_id as name from trackers.open_items where child_id is not null
    union select child_id from clean.children_in_need
    union select child_id from clean.audits
    union select case_reference from clean.legal_cases
    union select case_reference from clean.court_directions
    union select reference from trackers.open_items where reference is not null and tracker <> 'Improvement plan'
    union select reference from clean.escalations
    union select reference from clean.notifications
    union select audit_id from clean.audits`);
  const names = new Set(named.map(({ name }) => name));
  // References look like L00466-3, F466, ESYN10005, children SYN10005: whatever looks so is looked up.
  const shapes = /[A-Z]{1,5}\d+(?:-\d+)?/g;
  for (const name of names) expect(name.match(shapes)).toEqual([name]);
  const [worklist] = await box.query<{ named: number }>(
    'select count(*) as named from trackers.open_items where child_id is not null',
  );
  expect(worklist!.named).toBeGreaterThan(100);
  let files = 0;
  for (const folder of [join(box.folder, 'dist'), ...publishedTables()]) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.\w+$/.test(path)) continue;
      files += 1;
      const text = readFileSync(join(folder, path), 'latin1');
      expect([path, [...new Set(text.match(shapes))].filter((word) => names.has(word))]).toEqual([path, []]);
    }
  }
  expect(files).toBeGreaterThan(200);
});

/** The folders of published tables of every publication. */
function publishedTables(): string[] {
  const publications = join(box.data, 'publications');
  return readdirSync(publications, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .flatMap(({ name }) => ['tables', 'earlier'].map((part) => join(publications, name, part)));
}

const SAMPLE = [
  'index.html',
  'families/front-door.html',
  'indicators/re_referrals.html',
  'heat-maps.html',
  'this-week.html',
  'trackers.html',
  'areas.html',
];

it('no page has more rows open than a reader goes through', async () => {
  const pages = (await listFiles(dir)).filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(200);
  const long: [string, string | null | undefined, number][] = [];
  for (const path of pages) {
    const page = JSDOM.fragment(readFileSync(join(dir, path), 'utf8'));
    for (const table of page.querySelectorAll('table')) {
      const rows = table.querySelectorAll('tbody tr').length;
      if (rows > 60 && !table.closest('details'))
        long.push([path, table.querySelector('caption')?.textContent, rows]);
    }
  }
  expect(long).toEqual([]);
});

it('every file is on the Data page, folded below what they come to, in a box with a head that stays', async () => {
  const { page, faults, close } = await open('data.html');
  const [known] = await box.query<{ files: number; accepted: number }>(
    'select count(*)::int as files, sum(accepted)::int as accepted from ledger.files',
  );
  const total = page
    .locator('table', { hasText: 'Files and rows of each extract' })
    .locator('tfoot')
    .locator('th, td');
  expect(await total.allInnerTexts()).toEqual([
    'All extracts',
    formatValue(known!.files, 'count'),
    '0',
    expect.stringMatching(/^\d+$/),
    formatValue(known!.accepted, 'count'),
    '0',
    '0',
  ]);
  const folded = page.locator('details', { hasText: 'Files read' });
  expect(await folded.locator('table').isVisible()).toBe(false);
  await folded.locator('summary').click();
  expect(await folded.locator('summary').innerText()).toBe(`All ${formatValue(known!.files, 'count')} files`);
  expect(await folded.locator('tbody tr').count()).toBe(known!.files);
  const region = folded.getByRole('region');
  const head = folded.locator('thead th').first();
  const below = async () => (await head.boundingBox())!.y - (await region.boundingBox())!.y;
  // The caption stands above it until the rows scroll.
  expect(await below()).toBeGreaterThan(10);
  await region.focus();
  await page.keyboard.press('End');
  await page.waitForFunction(() => {
    const { scrollTop, clientHeight, scrollHeight } = document.querySelector('.tall')!;
    return scrollTop > 1000 && scrollTop + clientHeight > scrollHeight - 1;
  });
  // The scrolling is smooth, and ends between two pixels.
  await expect.poll(async () => Math.abs(await below())).toBeLessThan(2);
  expect((await runAxe(page)).violations).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

describe('pages with charts', () => {
  // On the papers, every page is looked at in all of these.
  it.each([
    ['light', 1280, SAMPLE.slice(0, 3)],
    ['dark', 320, SAMPLE.slice(3)],
  ] as const)(
    'open without a fault, and axe finds nothing, in %s at %d pixels',
    async (colorScheme, width, names) => {
      for (const name of names) {
        const { page, faults, close } = await open(name, { colorScheme, viewport: { width, height: 800 } });
        expect(await page.locator('h1').count()).toBe(1);
        expect([name, (await runAxe(page)).violations]).toEqual([name, []]);
        expect([name, await overflowOf(page)]).toEqual([name, 0]);
        expect(faults).toEqual([]);
        await close();
      }
    },
  );

  it('are sound by axe, each of them', async () => {
    const { page, close } = await open('glossary.html');
    await page.evaluate(AXE);
    await page.route('**/fault.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<title>A fault</title><main><h1>Fault</h1><img></main>',
      }),
    );
    expect((await axeEvery(page, ['fault.html'])).map(([, rule]) => rule)).toContain('image-alt');
    const drawn = (await listFiles(dir)).filter((path) => /^(families|indicators)\/.*\.html$/.test(path));
    expect(drawn.length).toBeGreaterThan(190);
    expect(await axeEvery(page, drawn)).toEqual([]);
    await close();
  });

  it('show their charts without scripts, and no control that needs them', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('families/front-door.html', server.url).href);
    expect(await page.locator('figure.chart svg:visible').count()).toBeGreaterThan(3);
    expect(await page.locator('form.filters:visible, .chart-tools:visible').count()).toBe(0);
    await context.close();
  });

  it('print the figures that are published', async () => {
    const { page, close } = await open('index.html');
    for (const [indicator, unit] of [
      ['referrals', 'count'],
      ['re_referrals', 'percent'],
      ['children_looked_after', 'count'],
    ] as const) {
      expect(await tile(page, indicator)).toBe(formatValue(await figure(indicator, '2026-10-01'), unit));
    }
    await close();
  });
});

describe('a view', () => {
  it('is chosen by month and part, stands in the address, and the back button undoes it', async () => {
    const { page, faults, close } = await open('index.html');
    await page.getByLabel('Month').selectOption({ label: 'September 2026' });
    await page.getByRole('status').filter({ hasText: 'September 2026' }).waitFor();
    expect(new URL(page.url()).search).toBe('?month=2026-09');
    expect(await tile(page, 'referrals')).toBe(formatValue(await figure('referrals', '2026-09-01'), 'count'));

    await page.getByLabel('Part of the service').selectOption({ label: team });
    await page.getByRole('status').filter({ hasText: team }).waitFor();
    expect(new URL(page.url()).searchParams.get('team')).toBe(team);
    expect(await tile(page, 'referrals')).toBe(
      formatValue(await figure('referrals', '2026-09-01', 'team', team), 'count'),
    );
    expect(await page.locator('#scorecard').innerText()).toBe(`Headlines for team ${team} in September 2026`);

    await page.goBack();
    await page
      .getByRole('status')
      .filter({ hasText: /^The whole service in September/ })
      .waitFor();
    expect(await page.getByLabel('Part of the service').inputValue()).toBe('');
    await page.goBack();
    await page.getByRole('status').filter({ hasText: 'October 2026' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(faults).toEqual([]);
    await close();
  });

  it('holds on other pages, shared by its address, and links of what is drawn again lead to pages', async () => {
    const query = new URLSearchParams({ month: '2026-09', team });
    const { page, faults, close } = await open(`index.html?${query}`);
    await page.getByRole('status').filter({ hasText: team }).waitFor();
    await page.locator('.tile[data-indicator=referrals] a').click();
    await page.waitForURL(/indicators\/referrals\.html/);
    expect(new URL(page.url()).searchParams.get('team')).toBe(team);
    await page.getByRole('status').filter({ hasText: team }).waitFor();
    expect(await page.locator('figure h3').first().innerText()).toContain('September 2026');
    await page.getByRole('link', { name: 'Front door' }).first().click();
    await page.waitForURL(/families\/front-door\.html/);
    expect(new URL(page.url()).searchParams.get('month')).toBe('2026-09');
    expect(faults).toEqual([]);
    await close();
  });

  it('holds on the pages of the week and of areas, and a month that one does not show is kept', async () => {
    const query = new URLSearchParams({ month: '2026-09', team });
    const { page, faults, close } = await open(`this-week.html?${query}`);
    await page.getByRole('status').filter({ hasText: team }).waitFor();
    const rows = page.locator('table', { has: page.locator('caption', { hasText: 'Front door, by week' }) });
    const row = rows.locator('tbody tr', { has: page.getByRole('link', { name: 'Referrals', exact: true }) });
    const [last] = await box.query<{ value: number }>(`
      select value from facts.weekly
      where indicator = 'referrals' and breakdown = 'team' and member = '${team.replaceAll("'", "''")}' and not provisional
      order by week desc limit 1`);
    expect(await row.locator('td').nth(5).innerText()).toBe(String(last!.value));
    await page.getByRole('link', { name: "Ofsted's areas" }).click();
    await page.waitForURL(/areas\.html/);
    expect(new URL(page.url()).searchParams.get('month')).toBe('2026-09');
    await page
      .getByRole('status')
      .filter({ hasText: `${team} in September 2026` })
      .waitFor();
    expect(await page.locator('.lead').innerText()).toContain(
      `In September 2026 figures of team ${team} moved`,
    );
    expect(faults).toEqual([]);
    await close();
  });

  it('says where a page has no figures for it', async () => {
    const { page, close } = await open('families/adoption.html?team=No%20such%20team');
    await page.getByRole('status').filter({ hasText: 'no figures' }).waitFor();
    expect(await page.locator('.filters [role=status]').innerText()).toMatch(
      /^This page has no figures for team No such team\. The whole service in October 2026\.$/,
    );
    await close();
  });

  it('is chosen with the keyboard alone; focus stays where it was, and nothing is moved', async () => {
    const { page, close } = await open('index.html');
    await page.getByRole('status').filter({ hasText: 'The whole service in October 2026.' }).waitFor();
    const top = () =>
      page
        .locator('[data-region]')
        .first()
        .evaluate((part) => part.getBoundingClientRect().top);
    const before = await top();
    await page.getByLabel('Month').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('status').filter({ hasText: 'The whole service in September 2026.' }).waitFor();
    expect(await top()).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('month');
    await close();
  });
});

describe('search', () => {
  it('finds a figure by words and leads to it with the view that was chosen', async () => {
    const { page, faults, close } = await open('index.html?month=2026-09');
    await page.getByLabel('Search').fill('three placements');
    await page.getByRole('list', { name: 'Found' }).getByRole('link').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/looked_after_three_placements\.html\?month=2026-09/);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('what is saved of a chart', () => {
  it('is the table as it is shown, and the drawing by itself', async () => {
    const { page, faults, close } = await open('indicators/referrals.html');
    const figureOf = page.locator('figure').first();
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        figureOf.getByRole('button', { name }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: readFileSync((await download.path())!) };
    };
    const csv = await saved('Save these figures (CSV)');
    expect(csv.name).toBe('process-referrals.csv');
    const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffMonth,Number,On the month before/);
    expect(lines[1]).toMatch(new RegExp(`^Oct 2026,${await figure('referrals', '2026-10-01')},`));
    expect(lines).toHaveLength(1 + (await figureOf.locator('tbody tr').count()));
    const svg = (await saved('Save the chart (SVG)')).bytes.toString('utf8');
    expect(svg).toMatch(/^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toContain('var(--');
    const png = (await saved('Save the chart (PNG)')).bytes;
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(5000);
    expect(faults).toEqual([]);
    await close();
  });

  it('is that of the view, whose table is made when it is asked for, and stays open', async () => {
    const { page, faults, close } = await open('indicators/referrals.html?month=2026-09');
    await page.getByRole('status').filter({ hasText: 'September 2026' }).waitFor();
    const figureOf = page.locator('figure').first();
    expect(await figureOf.locator('table').count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figureOf.getByRole('button', { name: 'Save these figures (CSV)' }).click(),
    ]);
    const lines = readFileSync((await download.path())!, 'utf8').split('\r\n');
    expect(lines[1]).toMatch(new RegExp(`^Sep 2026,${await figure('referrals', '2026-09-01')},`));
    await figureOf.locator('summary').click();
    await page.locator('select[name=month]').selectOption({ label: 'August 2026' });
    await page.getByRole('status').filter({ hasText: 'August 2026' }).waitFor();
    const first = figureOf.locator('tbody tr').first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(/^Aug 2026\s/);
    expect(faults).toEqual([]);
    await close();
  });
});

describeProfiles(() => box, inbox);
