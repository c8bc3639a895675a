import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

export interface FrameworkRun {
  projectDir: string;
  outDir: string;
  publicationDir: string;
  publishedAt: string;
  /** Into which its configuration puts what it draws. */
  drawnFile: string;
  /** The file that holds what extracts are checked by. */
  checkingPath: string;
  log: (line: string) => void;
  /** After which a build that hangs is ended. */
  timeoutMs?: number;
}

/**
 * Loaded before Framework. A build without network must say so at once, not wait for a firewall; and when the process
 * that asked for the build is killed, its end of the input pipe closes, and the build ends with it.
 */
const preload = `
globalThis.fetch = async (url) => {
  throw new Error('a page asks for ' + url + ' and sites are built without network: use what src/components/page.ts bundles');
};
process.stdin.on('close', () => process.exit(1)).resume().unref();
`;

/**
 * What Framework says on its error output in a sound build, too. Its own check of links knows no anchor outside the
 * page's text, such as the skip link's; the audit checks every link in the finished pages.
 */
const harmless = [
  /is not within the current working directory and will not be cleared/,
  /^Warning: \d+ broken links?/,
];

/**
 * Runs Framework's build in a process of its own, without network or telemetry.
 * It exits with 0 on many faults, so each line of its error output is returned as one. Throws where it exits with anything else, with its reason in one line.
 */
export async function runFramework(run: FrameworkRun): Promise<string[]> {
  const {
    projectDir,
    outDir,
    publicationDir,
    publishedAt,
    checkingPath,
    drawnFile,
    log,
    timeoutMs = 10 * 60 * 1000,
  } = run;
  const preloadUrl = `data:text/javascript,${encodeURIComponent(preload)}`;
  const child = spawn(process.execPath, ['--import', preloadUrl, frameworkBin(projectDir), 'build'], {
    cwd: projectDir,
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: timeoutMs,
    windowsHide: true,
    env: {
      ...process.env,
      NODE_NO_WARNINGS: '1',
      NO_COLOR: '1',
      OBSERVABLE_TELEMETRY_DISABLE: 'true',
      // Its cache would be in the temporary folder of this machine.
      TSX_DISABLE_CACHE: '1',
      SIGHTLINE_PUBLICATION: publicationDir,
      SIGHTLINE_PUBLISHED_AT: publishedAt,
      SIGHTLINE_CHECKING: checkingPath,
      SIGHTLINE_OUTPUT: outDir,
      SIGHTLINE_DRAWN: drawnFile,
    },
  });
  const errors: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (raw) => {
      const line = stripVTControlCharacters(raw).trim();
      if (!line) return;
      log(`framework: ${line}`);
      if (stream === child.stderr) errors.push(line);
    });
  }
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (...ended) => resolve(ended));
  });
  if (code !== 0) throw new Error(`framework: ${reasonOf(errors) ?? `ended with ${signal ?? code}`}`);
  return errors
    .filter((line) => !harmless.some((pattern) => pattern.test(line)))
    .map((line) => `framework: ${line}`);
}

function frameworkBin(projectDir: string): string {
  const main = createRequire(join(projectDir, 'package.json')).resolve(
    '@observablehq/framework/package.json',
  );
  return join(main, '..', 'dist', 'bin', 'observable.js');
}

function reasonOf(errors: string[]): string | undefined {
  const marked = errors.find((line) => line.startsWith('Unexpected error:'));
  return marked?.replace(/^Unexpected error:\s*/, '') ?? errors[0];
}
