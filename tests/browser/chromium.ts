import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unpackChromium } from './unpackChromium.ts';

export interface FoundChromium {
  executablePath: string;
  /** What to hand to `chromium.launch({ args })`. */
  args: string[];
  /** Where it was found: named by SIGHTLINE_CHROMIUM, installed on this machine, or unpacked from the npm package. */
  source: 'environment' | 'system' | 'npm';
}

export interface ChromiumSearch {
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
  arch?: string;
  /** Whether a file can be run as a browser; replaced in tests. */
  runs?: (path: string) => Promise<boolean>;
  unpack?: () => Promise<string>;
}

/** No sign-in, update, report or pre-fetch: a test talks to the loopback address and to nothing else. */
const quietArgs = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--metrics-recording-only',
];

/**
 * The browser for tests: SIGHTLINE_CHROMIUM, else the Chromium, Chrome or Edge of this machine, else the one in the
 * npm package `@sparticuz/chromium` (Linux x64), which brings the libraries it needs.
 * Throws where there is none, saying what to set.
 */
export async function findChromium(search: ChromiumSearch = {}): Promise<FoundChromium> {
  const { env = process.env, platform = process.platform, arch = process.arch } = search;
  const { runs = canRun, unpack = unpackChromium } = search;
  const named = env.SIGHTLINE_CHROMIUM;
  if (named) {
    if (await runs(named)) return { executablePath: named, args: launchArgs(), source: 'environment' };
    throw new Error(
      `SIGHTLINE_CHROMIUM=${named} does not run: set it to the path of a Chromium, Chrome or Edge`,
    );
  }
  for (const path of wellKnownPaths(platform, env)) {
    if (await runs(path)) return { executablePath: path, args: launchArgs(), source: 'system' };
  }
  if (platform === 'linux' && arch === 'x64') {
    return { executablePath: await unpack(), args: ['--no-sandbox', ...quietArgs], source: 'npm' };
  }
  throw new Error(
    `no browser on ${platform} ${arch}: install Chromium, Chrome or Edge, or set SIGHTLINE_CHROMIUM to its path`,
  );
}

/** The sandbox of Chromium refuses to start as root, as in most CI containers. */
function launchArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quietArgs] : quietArgs;
}

function wellKnownPaths(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return programs.flatMap((program) => roots.map((root) => join(root, program)));
  }
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const roots = ['/Applications', join(env.HOME ?? '/', 'Applications')];
    return apps.flatMap((app) => roots.map((root) => `${root}/${app}.app/Contents/MacOS/${app}`));
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ];
}

async function canRun(path: string): Promise<boolean> {
  try {
    await access(path);
    // Ubuntu's /usr/bin/chromium-browser may be a script that only says which snap to install, so it is asked.
    // On Windows asking for the version opens a window.
    if (process.platform !== 'win32') await promisify(execFile)(path, ['--version'], { timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
