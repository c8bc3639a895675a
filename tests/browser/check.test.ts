import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { currentPublication } from '../../pipeline/publish/publication.ts';
import { readReference } from '../../pipeline/reference.ts';
import { buildSite } from '../../pipeline/site/buildSite.ts';
import { readChecking } from '../../pipeline/site/readChecking.ts';
import { type RunningServer, serveSite } from '../../pipeline/site/serveSite.ts';
import type { Answer, CheckedReport } from '../../src/components/check/messages.ts';
import type { FileReport } from '../../src/extracts/fileReport.ts';
import { writeReferrals } from '../bench/referrals.ts';
import { messyFile } from '../support/messyFiles.ts';
import { copyProject } from '../support/projectCopy.ts';
import { papers, project, Sandbox } from '../support/sandbox.ts';
import { findChromium } from './chromium.ts';
import { goTo } from './goTo.ts';
import { overflowOf, runAxe } from './runAxe.ts';

const MESS = join(project, 'tests', 'fixtures', 'mess', 'files');
const mess = (...names: string[]) => names.map((name) => join(MESS, name));

let box: Sandbox;
let dist: string;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  box = new Sandbox();
  dist = join(box.folder, 'dist');
  expect((await box.refresh()).code).toBe(0);
  const copy = join(box.folder, 'project');
  copyProject(copy);
  const { folder, put } = await currentPublication(box.data);
  await buildSite({
    projectDir: copy,
    publicationDir: folder,
    publishedAt: put.published_at,
    checking: await readChecking(await readReference([join(project, 'data', 'reference')])),
    outDir: dist,
    log: () => {},
  });
  server = await serveSite({ dir: dist, port: 0, log: () => {} });
  const { executablePath, args } = await findChromium();
  browser = await chromium.launch({ executablePath, args });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  box?.remove();
});

interface Opened {
  page: Page;
  context: BrowserContext;
  requests: Request[];
  faults: string[];
}

/** Opens the page, and keeps account of every request of it and of its workers, and of what goes wrong. */
async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const requests: Request[] = [];
  const faults: string[] = [];
  context.on('request', (request) => requests.push(request));
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(error.message));
  const scriptsRun = options.javaScriptEnabled;
  await goTo(page, new URL('check.html', server.url).href, { scriptsRun });
  return { page, context, requests, faults };
}

async function choose(page: Page, files: string[]): Promise<void> {
  await page.setInputFiles('#check-files', files);
  await page.locator('#checked').waitFor();
}

/** Every address that was asked for, but those that name bytes which the page holds itself. */
const asked = (requests: Request[]) =>
  requests.filter((request) => !/^(?:blob|data):/.test(request.url())).map((request) => request.url());

describe('a check in the browser', () => {
  /** A report as both give it, its problems in one order. */
  const account = ({ problems, ...report }: FileReport) => ({
    ...report,
    problems: problems.map((problem) => JSON.stringify(problem, Object.keys(problem).sort())).sort(),
  });
  const asReport = ({ title, kinds, ...report }: CheckedReport): FileReport => ({
    ...report,
    problems: kinds.flatMap(({ shown }) => shown),
  });

  /** Asks the site's worker to check files that the page can have by name, as the page asks it. */
  async function inBrowser(page: Page, folder: string, names: string[]): Promise<FileReport[]> {
    const [script] = readdirSync(join(dist, '_import', 'lib')).filter((name) =>
      name.startsWith('checkWorker'),
    );
    await page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'hold' }),
      );
    });
    await page.setInputFiles(
      '#hold',
      names.map((name) => join(folder, name)),
    );
    const reports = await page.evaluate(async (url) => {
      const settings = JSON.parse(document.getElementById('check-extracts')!.dataset.settings!);
      const worker = new Worker(url, { type: 'module' });
      const found: CheckedReport[] = [];
      for (const file of document.querySelector<HTMLInputElement>('#hold')!.files!) {
        const checked = await new Promise<CheckedReport[]>((resolve, reject) => {
          worker.onerror = (event) => reject(new Error(event.message));
          worker.onmessage = ({ data }: MessageEvent<Answer>) => {
            if ('checked' in data) resolve(data.checked.reports);
          };
          worker.postMessage({ file, settings });
        });
        found.push(...checked);
      }
      return found;
    }, `/_import/lib/${script}`);
    return reports.map(asReport);
  }

  async function agree(folder: string, page: Page): Promise<FileReport[]> {
    const { out } = await box.run('check', folder, '--json', '--data', box.data);
    const here = (JSON.parse(out) as { files: FileReport[] }).files.map((report) => ({
      ...report,
      file: report.file.slice(folder.length + 1),
    }));
    const names = [...new Set(here.map(({ file }) => file))];
    const there = await inBrowser(page, folder, names);
    expect(there.map(account)).toEqual(here.map(account));
    return here;
  }

  const FAR = { timezoneId: 'Pacific/Auckland', locale: 'de-DE' };

  it('gives what "sightline check --json" gives: the papers, and every kind of mess', async () => {
    const folder = join(box.folder, 'mess');
    for (const from of [papers, MESS]) cpSync(from, folder, { recursive: true });
    writeFileSync(
      join(folder, 'windows-1252-letters.csv'),
      Buffer.from('Panel,Frequency,Day,Start,End\nCaf\xe9 \x80,Weekly,Monday,14:00,16:30\n', 'latin1'),
    );
    // Large enough for the pipeline to check it set by set.
    await writeReferrals(join(folder, 'large.csv'), 20_000, 0.01);
    const { page, context, faults } = await open(FAR);
    const reports = await agree(folder, page);
    expect(reports.length).toBeGreaterThan(100);
    const seen = new Set(reports.flatMap(({ verdict, encoding }) => [verdict, encoding]));
    for (const kind of [
      'accepted',
      'quarantined_rows',
      'refused',
      'utf-16le',
      'utf-16be',
      'windows-1252',
      'utf-8-bom',
    ]) {
      expect(seen).toContain(kind);
    }
    expect(reports.filter(({ sheet }) => sheet !== null).length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('gives the same for files that are made at random', async () => {
    const folder = join(box.folder, 'made');
    mkdirSync(folder);
    const files = fc
      .sample(messyFile(await loadContracts()), 150)
      .filter(({ plan }) => plan.partEnds === null);
    for (const [at, { bytes }] of files.entries()) writeFileSync(join(folder, `${1_000 + at}.csv`), bytes);
    const { page, context } = await open(FAR);
    const reports = await agree(folder, page);
    expect(reports.reduce((sum, { accepted }) => sum + accepted, 0)).toBeGreaterThan(100);
    await context.close();
  });
});

describe('the page that checks extracts', () => {
  it('asks for its scripts alone, and for nothing once they are there: no byte of a file leaves', async () => {
    const { page, context, requests, faults } = await open();
    const before = asked(requests);
    expect(before.filter((url) => url.includes('checkWorker'))).toEqual([]);
    await choose(page, mess('dates-bad.csv', 'workbook-percentages.xlsx', 'utf-16le.csv', 'html.csv'));
    expect(asked(requests).slice(before.length)).toEqual([
      expect.stringContaining('/_import/lib/checkWorker.'),
    ]);
    for (const request of requests) {
      expect([request.method(), request.postData()]).toEqual(['GET', null]);
      expect(request.url().startsWith(server.url) || /^(?:blob|data):/.test(request.url())).toBe(true);
    }
    // What it needs is there: it works on without a network.
    await context.setOffline(true);
    const sofar = asked(requests).length;
    await choose(page, mess('duplicates.csv'));
    await page.getByText('6 files and sheets checked').waitFor();
    expect(asked(requests)).toHaveLength(sofar);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('loads its script on no other page', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    await goTo(page, new URL('data.html', server.url).href);
    expect(urls.filter((url) => /lib\/check/.test(url))).toEqual([]);
    expect(urls.filter((url) => /lib\/page/.test(url))).toHaveLength(1);
    await context.close();
  });

  it('works by keyboard alone, from the choice of files to the report and back', async () => {
    const { page, context } = await open();
    // Asked for well before, since only then does the browser hand the choice over.
    const choosing = page.waitForEvent('filechooser');
    await page.bringToFront();
    await page.locator('#check-files').focus();
    await page.locator('#check-files:focus').waitFor();
    await page.keyboard.press('Enter');
    const chooser = await choosing;
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles(mess('dates-bad.csv', 'utf-8.csv'));
    await page.locator('#checked:focus').waitFor();
    await page.keyboard.press('Tab');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('check-report.csv');
    const { data } = Papa.parse<Record<string, string>>(
      readFileSync(await download.path(), 'utf8').replace('\ufeff', ''),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    const { out } = await box.run(
      'check',
      ...mess('dates-bad.csv', 'utf-8.csv'),
      '--json',
      '--data',
      box.data,
    );
    const { files } = JSON.parse(out) as { files: FileReport[] };
    const lines = files.flatMap(({ file, problems }) =>
      (problems.length > 0 ? problems : [null]).map((problem) => [
        file.split('/').at(-1),
        String(problem?.line ?? ''),
        problem?.rule ?? '',
        problem?.message ?? '',
      ]),
    );
    expect(data.map(({ file, line, rule, message }) => [file, line, rule, message])).toEqual(lines);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('#check-files:focus').waitFor();
    expect(await page.locator('#checked').count()).toBe(0);
    await context.close();
  });

  it('takes files that are dropped on it', async () => {
    const { page, context } = await open();
    const transfer = await page.evaluateHandle(
      (text) => {
        const made = new DataTransfer();
        made.items.add(new File([text], 'dropped.csv'));
        return made;
      },
      readFileSync(join(MESS, 'utf-8.csv'), 'utf8'),
    );
    await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
    expect(await page.locator('.drop.over').count()).toBe(1);
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await page.getByText('1 file checked').waitFor();
    expect(await page.locator('.checked h3').textContent()).toBe('dropped.csv');
    await context.close();
  });

  it('tells how far a large file is, and stays alive meanwhile', async () => {
    const path = join(box.folder, 'large.csv');
    const row = (at: number) => `Panel ${at},Weekly,Monday,14:00,16:30\n`;
    writeFileSync(
      path,
      `Panel,Frequency,Day,Start,End\n${Array.from({ length: 200_000 }, (_, at) => row(at)).join('')}`,
    );
    const { page, context } = await open();
    await page.evaluate(() => {
      const seen = new Set<string>();
      let [last, longest] = [performance.now(), 0];
      setInterval(() => {
        seen.add(document.querySelector('.progress span')!.textContent!.replace(/[\d,.]+/g, '#'));
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }, 20);
      Object.assign(globalThis, { told: () => ({ seen: [...seen], longest }) });
    });
    await choose(page, [path]);
    const told = await page.evaluate(() =>
      (globalThis as unknown as { told: () => { seen: string[]; longest: number } }).told(),
    );
    expect(told.seen).toEqual(expect.arrayContaining(['Finding out what it is', 'Row # of #']));
    // On the page itself the rows alone would take longer than that, in one go.
    expect(told.longest).toBeLessThan(2_000);
    expect(await page.locator('.checked').textContent()).toContain('200,001 = 1 preamble + 200,000 accepted');
    await context.close();
  });

  it.each(['light', 'dark'] as const)(
    'has no fault that axe finds, with results, in %s at 320 pixels',
    async (scheme) => {
      const { page, context, faults } = await open({
        colorScheme: scheme,
        viewport: { width: 320, height: 800 },
      });
      await choose(page, mess('dates-bad.csv', 'workbook-percentages.xlsx', 'html.csv', 'utf-8.csv'));
      expect((await runAxe(page)).violations).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('prints what was found, whole, and not the form', async () => {
    const { page, context } = await open({ viewport: { width: 720, height: 1000 } });
    await choose(page, mess('dates-bad.csv', 'html.csv'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.drop').isVisible()).toBe(false);
    expect(await page.locator('#extracts').isVisible()).toBe(false);
    expect(await page.locator('.problems').first().isVisible()).toBe(true);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(wide).toEqual([]);
    await context.close();
  });

  it('gives the command line where scripts do not run', async () => {
    const { page, context } = await open({ javaScriptEnabled: false });
    expect(await page.locator('main').textContent()).toMatch(/needs scripts.*npx sightline check FILE/s);
    expect(await page.locator('input[type="file"]').count()).toBe(0);
    await context.close();
  });
});
