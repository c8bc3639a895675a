import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditSite } from './auditSite.ts';
import { bundlePage } from './bundlePage.ts';
import { copyDownloads } from './copyDownloads.ts';
import { readDrawn } from './drawnParts.ts';
import { finishSite } from './finishSite.ts';
import type { SiteChecking } from './readChecking.ts';
import { runFramework } from './runFramework.ts';
import { seedFrameworkCache } from './seedFrameworkCache.ts';
import { siteHash } from './siteHash.ts';
import {
  draftFolder,
  readSiteRecord,
  recoverSite,
  type SiteRecord,
  siteFolder,
  swapSite,
} from './swapSite.ts';

export interface SiteBuild {
  /** The checkout: `dashboards`, `src` and `observablehq.config.ts` stand in it. */
  projectDir: string;
  /** The publication to show: `manifest.json` and `tables/` stand in it. */
  publicationDir: string;
  /** An ISO instant. */
  publishedAt: string;
  checking: SiteChecking;
  outDir: string;
  log: (line: string) => void;
  /** Told of each stage as it begins. */
  begin?: (stage: SiteStage) => void;
  /** Builds even where the site in `outDir` is made from the same things. */
  force?: boolean;
  /** Runs one build at a time per checkout, since they share `dashboards/lib` and Framework's cache. */
  lock?: <Result>(folder: string, what: string, work: () => Promise<Result>) => Promise<Result>;
}

export type SiteStage = 'framework' | 'finish' | 'audit' | 'swap';

export interface BuiltSite extends SiteRecord {
  outDir: string;
  /** Nothing was built: the site in `outDir` is made from the same things. */
  unchanged: boolean;
  /** 0 where unchanged. */
  pages: number;
}

/** A site that may not be published; `faults` has a line for each reason. */
export class SiteFaults extends Error {
  readonly faults: string[];
  constructor(faults: string[]) {
    const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
    super(`the new site is not published: ${faults[0]}${more}`);
    this.name = 'SiteFaults';
    this.faults = faults;
  }
}

/**
 * Builds the site of a publication into `outDir`: drawn beside it, finished, audited, then swapped in by a rename.
 * Throws SiteFaults where the audit finds any, or an Error in one line; the site that was there is then untouched.
 */
export async function buildSite(build: SiteBuild): Promise<BuiltSite> {
  const lock = build.lock ?? ((_folder, _what, work) => work());
  const folder = join(build.projectDir, 'dashboards', '.observablehq', 'lock');
  return lock(folder, 'build of the site', () => buildLocked(build));
}

async function buildLocked(build: SiteBuild): Promise<BuiltSite> {
  const { projectDir, publicationDir, publishedAt, checking, log, begin = () => {} } = build;
  const outDir = await siteFolder(build.outDir);
  await recoverSite(outDir);
  const record = { ...(await readManifest(publicationDir)), siteHash: await siteHash(build) };
  const there = await readSiteRecord(outDir);
  refuseOtherReaders(outDir, there, record);
  if (!build.force && there?.siteHash === record.siteHash) {
    return { ...record, outDir, unchanged: true, pages: 0 };
  }
  await bundlePage(projectDir);
  await copyDownloads(projectDir, publicationDir, checking.templates);
  const { templates, ...shown } = checking;
  const checkingPath = join(projectDir, 'dashboards', 'lib', 'checking.json');
  await writeFile(checkingPath, JSON.stringify(shown));
  await seedFrameworkCache(projectDir);
  const draft = draftFolder(outDir);
  const dashboards = join(projectDir, 'dashboards');
  const drawnFile = join(dashboards, '.observablehq', 'drawn.json');
  try {
    begin('framework');
    const sources = { projectDir, publicationDir, publishedAt, checkingPath };
    const complaints = await runFramework({ ...sources, outDir: draft, drawnFile, log });
    begin('finish');
    const pages = await finishSite(draft, dashboards, await readDrawn(drawnFile));
    begin('audit');
    const faults = [...(await auditSite(draft)), ...complaints];
    for (const fault of faults) log(fault);
    if (faults.length > 0) throw new SiteFaults(faults);
    begin('swap');
    await writeFile(join(draft, 'site.json'), `${JSON.stringify(record, null, 2)}\n`);
    await swapSite(draft, outDir);
    return { ...record, outDir, unchanged: false, pages };
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(drawnFile, { force: true });
  }
}

async function readManifest(
  publicationDir: string,
): Promise<Pick<SiteRecord, 'run_id' | 'version' | 'profile'>> {
  const path = join(publicationDir, 'manifest.json');
  await stat(path).catch(() => {
    throw new Error(`${publicationDir} has no manifest.json: run "sightline refresh" to make a publication`);
  });
  const said = JSON.parse(await readFile(path, 'utf8')) as Partial<SiteRecord>;
  const { run_id = '', version = '', profile = INTERNAL } = said;
  return { run_id, version, profile };
}

/** For whom publications and sites of earlier versions are, which do not say it. */
const INTERNAL = 'internal';

/** A folder that the public is served from must never hold, from one day to the next, what is for few. */
function refuseOtherReaders(
  outDir: string,
  there: SiteRecord | null,
  { profile }: { profile: string },
): void {
  const now = there && (there.profile ?? INTERNAL);
  if (now === null || now === profile) return;
  throw new Error(
    `${outDir} holds the site for ${now}, and this one is for ${profile}: name another folder with --out, or remove that one`,
  );
}
