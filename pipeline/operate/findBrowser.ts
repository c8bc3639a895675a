import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface BrowserSearch {
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
  /** Whether a file can be run as a browser; replaced in tests. */
  runs?: (path: string) => Promise<boolean>;
}

/** The variables that name a browser, the first that is set. */
const NAMED_BY = ['SIGHTLINE_CHROMIUM', 'CHROME_PATH'];

/** No sign-in, update, report or pre-fetch: it shows what it is given and asks nobody. */
export const QUIET = [
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
 * The Chromium, Chrome or Edge that SIGHTLINE_CHROMIUM or CHROME_PATH names, else one of this machine; null where there is
 * none. Throws where one is named that does not run.
 */
export async function findBrowser(
  search: BrowserSearch = {},
): Promise<{ path: string; source: 'environment' | 'system' } | null> {
  const { env = process.env, platform = process.platform, runs = canRun } = search;
  const variable = NAMED_BY.find((name) => env[name]);
  if (variable !== undefined) {
    const path = env[variable]!;
    if (await runs(path)) return { path, source: 'environment' };
    throw new Error(`${variable}=${path} does not run: set it to the path of a Chromium, Chrome or Edge`);
  }
  for (const path of [...wellKnownPaths(platform, env), ...onPath(platform, env)]) {
    if (await runs(path)) return { path, source: 'system' };
  }
  return null;
}

/** The sandbox of Chromium refuses to start as root, as in most containers. */
export function launchArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET;
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

/** Wherever else the machine keeps its programs. */
function onPath(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  const [separator, names] =
    platform === 'win32'
      ? [';', ['chrome.exe', 'msedge.exe']]
      : [':', ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge', 'msedge']];
  const folders = (env.PATH ?? '').split(separator).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
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
