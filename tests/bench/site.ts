import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { asTable } from '../../pipeline/commands/asTable.ts';
import { withLock } from '../../pipeline/operate/lock.ts';
import { currentPublication } from '../../pipeline/publish/publication.ts';
import { readReference } from '../../pipeline/reference.ts';
import { buildSite } from '../../pipeline/site/buildSite.ts';
import { readChecking } from '../../pipeline/site/readChecking.ts';
import { roundHalfUp } from '../../src/statistics/percentage.ts';
import { browsePlain } from './browsePlain.ts';
import { type Browsed, browseSite } from './browseSite.ts';
import { buildPlain, FAMILY } from './buildPlain.ts';
import { keepAccount } from './keepAccount.ts';
import { siteSizes } from './siteSizes.ts';
import { weighSite } from './weighSite.ts';

/**
 * `npm run bench -- site [--data DIR]`: a full build of the site of the publication in a data folder (`data` unless
 * named), which is to take no more than 60 seconds. Prints the seconds of each stage, and what the site weighs by kind of
 * file, as it is and compressed; what pages take in Chromium with the processor slowed four times; and beside a page of
 * charts the same charts on a plain page of Framework, with the ratios. Ends with 1 where the build takes longer, or where
 * the plain page is lighter, or sooner there or ready.
 *
 * `npm run bench -- site --children 3810,38100`: what the sites of councils of so many children weigh (`siteSizes.ts`).
 */
const allowedSeconds = 60;
/** One of each kind, and heat maps by what either of their colours says. */
const PAGES = [
  'index.html',
  'areas.html',
  `families/${FAMILY}.html`,
  'families/workforce.html',
  'indicators/re_referrals.html',
  'heat-maps.html',
  'heat-maps.html?colour=rag',
];
const project = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({
  options: { data: { type: 'string', default: join(project, 'data') }, children: { type: 'string' } },
  allowPositionals: true,
});
const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
try {
  if (values.children === undefined) await measureSite(resolve(values.data));
  else {
    const sizes = await siteSizes(values.children.split(',').map(Number), folder);
    printTable(sizes);
    keepAccount('site-sizes', sizes);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureSite(dataDir: string): Promise<void> {
  const outDir = join(folder, 'dist');
  const built = await timeBuild(dataDir, outDir);
  printTable(built.stages);
  const kinds = (await weighSite(outDir)).map(({ kind, files, bytes, compressed, largest }) => ({
    kind,
    files,
    kB: roundHalfUp(bytes / 1000, 0),
    'kB compressed': roundHalfUp(compressed / 1000, 0),
    largest,
  }));
  printTable(kinds);
  const pages = await browseSite(outDir, PAGES);
  const own = pages.find(({ page }) => page === `families/${FAMILY}.html`)!;
  const { folder: publicationDir, put } = await currentPublication(dataDir);
  const plain = await browsePlain(
    await buildPlain(project, publicationDir, put.published_at, join(folder, 'plain')),
  );
  const browsed = [...pages, plain].map(inWords);
  printTable(browsed);
  const ratios = {
    bytes: own.kilobytesInAll / plain.kilobytesInAll,
    'first chart': own.firstChart / plain.firstChart,
    'time to interact': own.ready / plain.ready,
  };
  const besides = Object.entries(ratios).map(([what, ratio]) => ({
    what,
    'of the plain page': roundHalfUp(ratio, 2),
  }));
  printTable(besides);
  const total = roundHalfUp(built.seconds, 1);
  const verdict = total <= allowedSeconds ? 'within' : 'over';
  console.log(`a full build of ${built.pages} pages: ${total} s, ${verdict} ${allowedSeconds} s`);
  if (verdict === 'over' || Object.values(ratios).some((ratio) => ratio >= 1)) process.exitCode = 1;
  keepAccount('site', [
    { pages: built.pages, seconds: total, stages: built.stages, kinds, browsed, besides },
  ]);
}

function inWords({ page, firstChart, ready, kilobytes, kilobytesInAll, redraw }: Browsed) {
  return {
    page,
    'first chart, s': roundHalfUp(firstChart, 2),
    'ready, s': roundHalfUp(ready, 2),
    'kB compressed': roundHalfUp(kilobytes, 0),
    'with a choice, kB': roundHalfUp(kilobytesInAll, 0),
    'first choice, ms': redraw ? roundHalfUp(redraw.first, 0) : '',
    'another month, ms': redraw ? roundHalfUp(redraw.seen, 0) : '',
    'whole page, ms': redraw ? roundHalfUp(redraw.whole, 0) : '',
    'another part, ms': redraw?.part ? roundHalfUp(redraw.part, 0) : '',
  };
}

function printTable(rows: readonly Record<string, string | number>[]): void {
  console.log(`${asTable(Object.keys(rows[0]!), [...rows])}\n`);
}

interface TimedBuild {
  pages: number;
  seconds: number;
  stages: { stage: string; seconds: number }[];
}

async function timeBuild(dataDir: string, outDir: string): Promise<TimedBuild> {
  const { folder: publicationDir, put } = await currentPublication(dataDir);
  const began = performance.now();
  const stages: TimedBuild['stages'] = [];
  let stage = 'prepare';
  let since = began;
  const begin = (next: string) => {
    const now = performance.now();
    stages.push({ stage, seconds: roundHalfUp((now - since) / 1000, 1) });
    [stage, since] = [next, now];
  };
  const { pages } = await buildSite({
    projectDir: project,
    publicationDir,
    publishedAt: put.published_at,
    checking: await readChecking(await readReference([join(project, 'data', 'reference')])),
    outDir,
    // Framework's first word comes when its configuration, and in it all that is drawn, is there.
    log: () => stage === 'draw' && begin('framework'),
    begin: (next) => begin(next === 'framework' ? 'draw' : next),
    lock: withLock,
  });
  begin('done');
  return { pages, seconds: (performance.now() - began) / 1000, stages };
}
