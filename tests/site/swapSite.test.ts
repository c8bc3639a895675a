import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  draftFolder,
  readSiteRecord,
  recoverSite,
  siteFolder,
  swapSite,
} from '../../pipeline/site/swapSite.ts';

let root: string;
let site: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'sightline-swap-')));
  site = join(root, 'dist');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function makeSite(dir: string, name: string): Promise<void> {
  await mkdir(dir);
  await writeFile(join(dir, 'index.html'), name);
  await writeFile(join(dir, 'site.json'), JSON.stringify({ run_id: name, version: '1', siteHash: name }));
}
const shown = () => readFile(join(site, 'index.html'), 'utf8');

describe('swapSite', () => {
  it('puts the first site in place', async () => {
    const draft = draftFolder(site);
    await makeSite(draft, 'new');
    await swapSite(draft, site);
    expect(await shown()).toBe('new');
    expect(await readdir(root)).toEqual(['dist']);
  });

  it('puts the next site in the place of the old one', async () => {
    await makeSite(site, 'old');
    const draft = draftFolder(site);
    await makeSite(draft, 'new');
    await swapSite(draft, site);
    expect(await shown()).toBe('new');
    expect(await readdir(root)).toEqual(['dist']);
  });

  it('puts the old site back where the new one cannot come', async () => {
    await makeSite(site, 'old');
    await expect(swapSite(join(root, 'dist.new-gone'), site)).rejects.toThrow('ENOENT');
    expect(await shown()).toBe('old');
    expect(await readdir(root)).toEqual(['dist']);
  });
});

describe('recoverSite', () => {
  it('after a kill between the two renames, puts the old site back and removes the draft', async () => {
    await makeSite(site, 'old');
    const draft = draftFolder(site);
    await makeSite(draft, 'new');
    await rename(site, `${site}.old`);
    await recoverSite(site);
    expect(await shown()).toBe('old');
    expect(await readdir(root)).toEqual(['dist']);
  });

  it('after a kill between the second rename and the removal, keeps the new site', async () => {
    await makeSite(`${site}.old`, 'old');
    await makeSite(site, 'new');
    await recoverSite(site);
    expect(await shown()).toBe('new');
    expect(await readdir(root)).toEqual(['dist']);
  });

  it('removes half a draft, and no folder that only looks like one', async () => {
    await mkdir(draftFolder(site));
    const others = ['dist.new-year', 'dist.newer', 'other.new-0123456789ab'];
    for (const name of others) await mkdir(join(root, name));
    await recoverSite(site);
    expect((await readdir(root)).sort()).toEqual(others.sort());
  });

  it('does nothing where there is nothing, not even a folder above', async () => {
    await recoverSite(join(root, 'a', 'b', 'dist'));
    expect(await readdir(root)).toEqual([]);
  });

  it('takes an empty folder', async () => {
    await mkdir(site);
    await recoverSite(site);
    expect(await readdir(root)).toEqual(['dist']);
  });

  it.each(['dist', 'dist.old'])(
    'refuses a folder %s with files of someone else, and touches nothing',
    async (name) => {
      await mkdir(join(root, name));
      await writeFile(join(root, name, 'thesis.doc'), 'x');
      await mkdir(draftFolder(site));
      const before = await readdir(root);
      await expect(recoverSite(site)).rejects.toThrow(
        `${join(root, name)} holds files that are not a site: name an empty folder, or move them away`,
      );
      expect(await readdir(root)).toEqual(before);
      expect(await readdir(join(root, name))).toEqual(['thesis.doc']);
    },
  );

  it('refuses a file', async () => {
    await writeFile(site, 'x');
    await expect(recoverSite(site)).rejects.toThrow(`${site} is not a folder`);
  });

  it('refuses a folder whose site.json is not one', async () => {
    await mkdir(site);
    await writeFile(join(site, 'site.json'), '[1');
    await expect(recoverSite(site)).rejects.toThrow('holds files that are not a site');
    await writeFile(join(site, 'site.json'), '{"name":"my portfolio"}');
    await expect(recoverSite(site)).rejects.toThrow('holds files that are not a site');
    expect(await readSiteRecord(site)).toBeNull();
  });
});

describe('siteFolder', () => {
  it('follows a link, so that the link stays', async () => {
    await mkdir(join(root, 'www'));
    await symlink(join(root, 'www'), site, 'junction');
    expect(await siteFolder(site)).toBe(join(root, 'www'));
    expect(await siteFolder(join(root, 'none'))).toBe(join(root, 'none'));
  });
});
