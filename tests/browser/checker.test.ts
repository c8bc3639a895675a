import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { fieldsOf } from '../../src/contracts/kit/contract.ts';
import { checkText } from '../../src/extracts/checkText.ts';
import { decode } from '../../src/extracts/decode.ts';
import type { FileCheck } from '../../src/extracts/fileCheck.ts';
import { messyFile } from '../support/messyFiles.ts';
import { papers, project } from '../support/sandbox.ts';
import { findChromium } from './chromium.ts';

const LIMITS = { quarantinedPercent: 20 };
const contracts = await loadContracts();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const folder = join(project, 'src', 'contracts');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const entry = [
    `import { checkText } from '../extracts/checkText.ts';`,
    ...names.map((name, at) => `import * as c${at} from './${name}';`),
    `globalThis.check = (text, limits) => checkText(text, [${names.map((_, at) => `...Object.values(c${at})`)}], limits);`,
  ].join('\n');
  // For browsers: a contract that reached for a file, a clock or Node would not bundle.
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: folder, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    logLevel: 'silent',
  });
  const { executablePath, args } = await findChromium();
  browser = await chromium.launch({ executablePath, args });
  const context = await browser.newContext({
    timezoneId: 'Pacific/Auckland',
    locale: 'de-DE',
    offline: true,
  });
  page = await context.newPage();
  await page.evaluate(outputFiles[0]!.text);
});
afterAll(() => browser?.close());

/** Checks many texts in the page at once. */
const inBrowser = (texts: readonly string[]): Promise<FileCheck[]> =>
  page.evaluate(
    ({ texts, limits }) => {
      const { check } = globalThis as unknown as { check: (text: string, limits: unknown) => FileCheck };
      return texts.map((text) => check(text, limits));
    },
    { texts, limits: LIMITS },
  );

const inNode = (text: string): FileCheck => checkText(text, contracts, LIMITS);
/** -0, which a browser hands over and JSON does not, is 0. */
const asJson = (check: FileCheck) => JSON.parse(JSON.stringify(check));

async function agree(what: string, text: string): Promise<FileCheck> {
  const here = inNode(text);
  const [there] = await inBrowser([text]);
  expect([what, there]).toEqual([what, asJson(here)]);
  return here;
}

it('gives in a browser what the pipeline gives: the papers, whole and cut', async () => {
  for (const name of readdirSync(papers)) {
    const text = readFileSync(join(papers, name), 'utf8');
    expect((await agree(name, text)).verdict).not.toBe('refused');
    for (const share of [0.1, 0.5, 0.9]) await agree(`${name} cut`, text.slice(0, text.length * share));
  }
});

it('gives the same for every extract, its example sound and each cell of it soiled', async () => {
  for (const contract of contracts.filter(({ titles }) => !titles)) {
    const fields = fieldsOf(contract);
    const header = fields.map(({ meta }) => `"${meta.header}"`).join(',');
    const sound = fields.map(({ meta }) => `"${meta.example}"`);
    expect((await agree(contract.id, `${header}\n${sound.join(',')}\n`)).accepted).toBe(1);
    const soiled = ['', 'zz', '31/02/2021', '1.23E+12', '-5', '9999-12-31'].flatMap((bad) =>
      sound.map((_, at) => sound.map((cell, other) => (other === at ? bad : cell)).join(',')),
    );
    await agree(contract.id, [header, ...soiled, ''].join('\n'));
  }
});

/** How many messy files are made, and how many go to the browser at once. */
const [FILES, BATCH] = [500, 50];

it('gives the same for messy files', async () => {
  const batch = fc.array(messyFile(contracts), { minLength: BATCH, maxLength: BATCH });
  let accepted = 0;
  const property = fc.asyncProperty(batch, async (files) => {
    const texts = files.flatMap(({ plan, bytes }) => {
      const decoded = decode(bytes);
      // A browser reads a file whole: where its first part ends is nothing to it.
      return 'text' in decoded && plan.partEnds === null ? [decoded.text] : [];
    });
    const there = await inBrowser(texts);
    for (const [at, text] of texts.entries()) {
      const here = inNode(text);
      accepted += here.accepted;
      expect([text, asJson(there[at]!)]).toEqual([text, asJson(here)]);
    }
  });
  await fc.assert(property, { numRuns: FILES / BATCH, endOnFailure: true });
  expect(accepted).toBeGreaterThan(FILES);
});
