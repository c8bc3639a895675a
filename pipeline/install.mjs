// Installs the packages of package-lock.json where they are not installed yet, so that `npm start` and `npm test`
// need nothing beforehand. Plain JavaScript: it runs before there is anything to run TypeScript with.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(project, 'node_modules', '.sightline-installed');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`sightline needs Node 20.19 or later; this is ${process.version}`);
  process.exit(1);
}

// Packages with parts for one system or processor only are no use on another.
const wanted = createHash('sha256')
  .update(readFileSync(join(project, 'package-lock.json')))
  .update(`${process.platform} ${process.arch} ${major}`)
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Installing packages (once) …');
  // Run by npm, this names npm's own program: no shell is needed, on any system.
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const { status, error } = spawnSync(
    command,
    [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: project,
      stdio: 'inherit',
    },
  );
  if (error || status !== 0) {
    console.error('sightline: its packages could not be installed: see the lines above');
    process.exit(status || 1);
  }
  writeFileSync(stamp, wanted);
}
