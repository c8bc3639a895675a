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
import { browseSite } from './browseSite.ts';
import { keepAccount } from './keepAccount.ts';
import { weighSite } from './weighSite.ts';

/**
 * `npm run bench -- site [--data DIR]`: a full build of the site of the publication in a data folder (`data` unless
 * named), which is to take no more than 60 seconds. Prints the seconds of each stage, and what the site weighs by kind of
 * file, as it is and compressed; then what pages take in Chromium with the processor slowed four times. Ends with 1 where the build takes longer.
 */
const allowedSeconds = 60;
/** One of each kind. */
const PAGES = [
  'index.html',
  'families/looked-after.html',
  'families/workforce.html',
  'indicators/re_referrals.html',
  'heat-maps.html',
];
const project = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({
  options: { data: { type: 'string', default: join(project, 'data') } },
  allowPositionals: true,
});
const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
try {
  const outDir = join(folder, 'dist');
  const built = await timeBuild(resolve(values.data), outDir);
  console.log(asTable(Object.keys(built.stages[0]!), built.stages));
  const kinds = (await weighSite(outDir)).map(({ kind, files, bytes, compressed, largest }) => ({
    kind,
    files,
    kB: roundHalfUp(bytes / 1000, 0),
    'kB compressed': roundHalfUp(compressed / 1000, 0),
    largest,
  }));
  console.log(`\n${asTable(Object.keys(kinds[0]!), kinds)}\n`);
  const browsed = (await browseSite(outDir, PAGES)).map((page) => ({
    page: page.page,
    'first chart, s': roundHalfUp(page.firstPaint, 2),
    'kB compressed': roundHalfUp(page.kilobytes, 0),
    'with a choice, kB': roundHalfUp(page.kilobytesInAll, 0),
    'first choice, ms': page.redraw ? roundHalfUp(page.redraw.first, 0) : '',
    'another month, ms': page.redraw ? roundHalfUp(page.redraw.seen, 0) : '',
    'whole page, ms': page.redraw ? roundHalfUp(page.redraw.whole, 0) : '',
  }));
  console.log(`${asTable(Object.keys(browsed[0]!), browsed)}\n`);
  const total = roundHalfUp(built.seconds, 1);
  const verdict = total <= allowedSeconds ? 'within' : 'over';
  console.log(`a full build of ${built.pages} pages: ${total} s, ${verdict} ${allowedSeconds} s`);
  if (verdict === 'over') process.exitCode = 1;
  keepAccount('site', [{ pages: built.pages, seconds: total, stages: built.stages, kinds, browsed }]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface TimedBuild {
  pages: number;
  seconds: number;
  stages: { stage: string; seconds: number }[];
}

async function timeBuild(dataDir: string, outDir: string): Promise<TimedBuild> {
  const { folder: publicationDir, pointer } = await currentPublication(dataDir);
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
    publishedAt: pointer.published_at,
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
