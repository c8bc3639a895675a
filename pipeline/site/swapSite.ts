import { randomBytes } from 'node:crypto';
import { lstat, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What `site.json` in a built site says; a folder without it is not ours to replace. */
export interface SiteRecord {
  run_id: string;
  version: string;
  /** Whom it was made for. */
  profile: string;
  siteHash: string;
}

const madeHere = /^(?:[0-9a-f]{12}|unfinished)$/;

/** The folder that `outDir` names, behind any link: a link is never replaced by a folder. */
export async function siteFolder(outDir: string): Promise<string> {
  return realpath(outDir).catch(() => resolve(outDir));
}

/** A fresh name beside the site, on the same file system, so that one rename puts it in place. */
export function draftFolder(site: string): string {
  return `${site}.new-${randomBytes(6).toString('hex')}`;
}

/**
 * Puts right what a build that was killed left behind: the old site goes back where the new one never came, and
 * drafts are removed. Throws, and touches nothing, where the folder holds anything but a site of ours.
 */
export async function recoverSite(site: string): Promise<void> {
  await refuseForeign(site);
  await refuseForeign(`${site}.old`);
  if (!(await exists(site)) && (await exists(`${site}.old`))) await renameFolder(`${site}.old`, site);
  await rm(`${site}.old`, { recursive: true, force: true });
  const prefix = `${basename(site)}.new-`;
  for (const name of await readdir(dirname(site)).catch(() => [])) {
    if (name.startsWith(prefix) && madeHere.test(name.slice(prefix.length)))
      await rm(join(dirname(site), name), { recursive: true, force: true });
  }
}

/** Puts `draft` in the place of `site`. Between the two renames only `site.old` is there; readers fall back to it. */
export async function swapSite(draft: string, site: string): Promise<void> {
  const old = `${site}.old`;
  const replaces = await exists(site);
  if (replaces) await renameFolder(site, old);
  try {
    await renameFolder(draft, site);
  } catch (error) {
    if (replaces) await renameFolder(old, site);
    throw error;
  }
  await rm(old, { recursive: true, force: true, maxRetries: 5 });
}

/** The record of the site in a folder, or null where it has none. */
export async function readSiteRecord(site: string): Promise<SiteRecord | null> {
  try {
    const record = JSON.parse(await readFile(join(site, 'site.json'), 'utf8')) as Partial<SiteRecord>;
    return typeof record.siteHash === 'string' ? (record as SiteRecord) : null;
  } catch {
    return null;
  }
}

async function refuseForeign(dir: string): Promise<void> {
  if (!(await exists(dir))) return;
  const names = await readdir(dir).catch(() => {
    throw new Error(`${dir} is not a folder: name another place for the site`);
  });
  if (names.length === 0 || (await readSiteRecord(dir)) !== null) return;
  throw new Error(`${dir} holds files that are not a site: name an empty folder, or move them away`);
}

/** On Windows a folder cannot be renamed while someone reads a file in it; readers here are quick. */
async function renameFolder(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      const busy = ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!busy || attempt === 20) throw error;
      await wait(50);
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
