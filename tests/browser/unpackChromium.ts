import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const projectDir = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const abandonedAfterMs = 60 * 60 * 1000;

/**
 * Unpacks the Chromium of `@sparticuz/chromium` (190 MB) with its libraries and fonts, once, and returns the path of
 * a script that starts it. Each caller unpacks into a folder of its own and renames it, so that test workers that
 * start together never see half a browser.
 */
export async function unpackChromium(
  cacheDir = join(projectDir, 'node_modules', '.cache', 'sightline'),
): Promise<string> {
  const manifest = join(projectDir, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const unpacked = join(cacheDir, `chromium-${version}`, 'launch-chromium');
  if (await exists(unpacked)) return unpacked;
  const parent = await writableDir(cacheDir);
  const home = join(parent, `chromium-${version}`);
  const launcher = join(home, 'launch-chromium');
  await removeAbandoned(parent);
  const draft = join(parent, `unpacking-${randomBytes(6).toString('hex')}`);
  await mkdir(draft);
  try {
    await inflateInto(draft);
    await writeFile(join(draft, 'fonts.conf'), fontsConf(home));
    await writeFile(join(draft, 'launch-chromium'), launchScript, { mode: 0o755 });
    await rename(draft, home);
  } catch (error) {
    if (!(await exists(launcher))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return launcher;
}

/**
 * The package unpacks into the temporary folder of its process, and brings its own NSS, NSPR and Expat
 * only where it believes to be on Amazon Linux 2023; so it is told so, in a process of its own.
 */
async function inflateInto(dir: string): Promise<void> {
  const code = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  const env = { ...process.env, TMPDIR: dir, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x', NODE_OPTIONS: '' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: projectDir,
    env,
  });
  for (const part of ['chromium', 'al2023/lib/libnss3.so', 'fonts/fonts.conf']) {
    if (!(await exists(join(dir, part))))
      throw new Error(`@sparticuz/chromium did not unpack ${part}: run "npm ci" again`);
  }
}

/** A script, since the loader reads LD_LIBRARY_PATH only at start: no caller can then forget the environment. */
const launchScript = `#!/bin/sh
here="\${0%/*}"
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;

/** The package's own fonts alone, so that a picture is the same on every machine. */
function fontsConf(home: string): string {
  const folder = home.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

async function writableDir(dir: string): Promise<string> {
  try {
    await mkdir(dir, { recursive: true });
    await rm(await mkdtemp(join(dir, 'probe-')), { recursive: true });
    return dir;
  } catch {
    return mkdtemp(join(tmpdir(), 'sightline-chromium-'));
  }
}

async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith('unpacking-')) continue;
    const path = join(parent, name);
    const age = await stat(path).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > abandonedAfterMs) await rm(path, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
