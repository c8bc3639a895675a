import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';
import { unpackChromium } from './unpackChromium.ts';

const only =
  (...paths: string[]) =>
  async (path: string) =>
    paths.includes(path);
const unpack = async () => '/cache/launch-chromium';
const linux = { platform: 'linux', arch: 'x64', env: {}, unpack } as const;

describe('findChromium', () => {
  it('takes what SIGHTLINE_CHROMIUM names before all others', async () => {
    const env = { SIGHTLINE_CHROMIUM: '/opt/mine' };
    const runs = only('/opt/mine', '/usr/bin/chromium');
    expect(await findChromium({ ...linux, env, runs })).toMatchObject({
      executablePath: '/opt/mine',
      source: 'environment',
    });
    await expect(findChromium({ ...linux, env, runs: only('/usr/bin/chromium') })).rejects.toThrow(
      'SIGHTLINE_CHROMIUM=/opt/mine does not run',
    );
  });

  it('takes a browser of this machine that runs before that of npm', async () => {
    const found = await findChromium({
      ...linux,
      runs: only('/usr/bin/google-chrome', '/snap/bin/chromium'),
    });
    expect(found).toMatchObject({ executablePath: '/usr/bin/google-chrome', source: 'system' });
    expect(await findChromium({ ...linux, runs: only() })).toMatchObject({
      executablePath: '/cache/launch-chromium',
      source: 'npm',
    });
  });

  it('looks where macOS and Windows keep browsers', async () => {
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    const mac = { ...linux, platform: 'darwin', arch: 'arm64', runs: only(edge) } as const;
    expect((await findChromium(mac)).executablePath).toBe(edge);
    const chrome = join('C:\\Program Files', 'Google/Chrome/Application/chrome.exe');
    const env = { PROGRAMFILES: 'C:\\Program Files' };
    const windows = { ...linux, platform: 'win32', env, runs: only(chrome) } as const;
    expect((await findChromium(windows)).executablePath).toBe(chrome);
  });

  it('says what to do where there is none', async () => {
    await expect(findChromium({ ...linux, arch: 'arm64', runs: only() })).rejects.toThrow(
      'no browser on linux arm64: install Chromium, Chrome or Edge, or set SIGHTLINE_CHROMIUM to its path',
    );
  });
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the browser from npm', () => {
  it('is unpacked once, by several at a time, with its libraries, and shows a page', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'sightline-chromium-test-'));
    const paths = await Promise.all([unpackChromium(cache), unpackChromium(cache)]);
    expect(new Set(paths).size).toBe(1);
    expect(await readdir(cache)).toHaveLength(1);
    const executablePath = paths[0]!;
    const libraries = spawnSync('ldd', [join(executablePath, '..', 'chromium')], {
      encoding: 'utf8',
      env: { ...process.env, LD_LIBRARY_PATH: join(executablePath, '..', 'al2023', 'lib') },
    });
    if (libraries.status === 0) expect(libraries.stdout).not.toContain('not found');
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const page = await browser.newPage();
    await page.setContent('<p>Sightline</p>');
    expect(await page.evaluate(() => document.querySelector('p')!.offsetHeight)).toBeGreaterThan(10);
    expect((await page.screenshot()).length).toBeGreaterThan(1000);
    await browser.close();
    await rm(cache, { recursive: true });
  });
});
