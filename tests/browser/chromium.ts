import { findBrowser, launchArguments, QUIET } from '../../pipeline/operate/findBrowser.ts';
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

/**
 * The browser for tests: what the product itself would take, else the one in the npm package `@sparticuz/chromium`
 * (Linux x64), which brings the libraries it needs. Throws where there is none, saying what to set.
 */
export async function findChromium(search: ChromiumSearch = {}): Promise<FoundChromium> {
  const { platform = process.platform, arch = process.arch, unpack = unpackChromium } = search;
  const found = await findBrowser(search);
  if (found) return { executablePath: found.path, args: launchArguments(), source: found.source };
  if (platform === 'linux' && arch === 'x64') {
    return { executablePath: await unpack(), args: ['--no-sandbox', ...QUIET], source: 'npm' };
  }
  throw new Error(
    `no browser on ${platform} ${arch}: install Chromium, Chrome or Edge, or set SIGHTLINE_CHROMIUM to its path`,
  );
}
