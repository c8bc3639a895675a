import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { project as checkout } from '../support/sandbox.ts';

let folder: string;
let project: string;
let temporary: string;

/** A small project with the real compiler, whose node_modules are its own and hold what it needs. */
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'sightline-compile-')));
  project = join(folder, 'project');
  temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  for (const name of ['pipeline/compile', 'pipeline/run.mjs', 'package-lock.json', 'tsconfig.json']) {
    cpSync(join(checkout, name), join(project, name), { recursive: true });
  }
  write('package.json', '{"type":"module"}');
  mkdirSync(join(project, 'node_modules'));
  for (const name of ['esbuild', 'yaml', 'zod']) {
    symlinkSync(join(checkout, 'node_modules', name), join(project, 'node_modules', name), 'junction');
  }
  write(
    'pipeline/main.ts',
    `import { parse } from 'yaml';
import { z } from 'zod';
const FOUND = import.meta.glob('../src/parts/*.ts', { eager: true });
const parts: Record<string, unknown> = {};
for (const [path, part] of Object.entries(FOUND)) parts[path] = (part as { word: string }).word;
const { later } = await import('./later.ts');
console.log(JSON.stringify([
  parts, later, parse('yes: 1'), z.number().parse(1),
  import.meta.dirname, import.meta.filename, import.meta.url, process.argv,
]));
`,
  );
  write('pipeline/later.ts', 'export const later: string = import.meta.dirname;');
  write('src/parts/one.ts', `export const word: string = 'one';`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

const env = () => ({ ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary });
const args = ['pipeline/run.mjs', 'pipeline/main.ts', '--option', 'x'];
const run = () =>
  JSON.parse(
    execFileSync(process.execPath, args, { cwd: project, env: env(), encoding: 'utf8', stdio: 'pipe' }),
  );
const cache = () => join(project, 'node_modules', '.cache', 'sightline', 'code');

describe('compiled code', () => {
  it('means what its sources say', () => {
    const pipeline = join(project, 'pipeline');
    const main = join(pipeline, 'main.ts');
    const argv = [process.execPath, main, '--option', 'x'];
    const expected = [
      { '../src/parts/one.ts': 'one' },
      pipeline,
      { yes: 1 },
      1,
      pipeline,
      main,
      pathToFileURL(main).href,
      argv,
    ];
    expect(run()).toEqual(expected);
    expect(run()).toEqual(expected);
  });

  it('names its sources where it fails', () => {
    write('pipeline/later.ts', `export const later = 1;\n\nthrow new Error('too late');`);
    const debug = { ...env(), SIGHTLINE_DEBUG: '1' };
    const failing = () =>
      execFileSync(process.execPath, args, { cwd: project, env: debug, encoding: 'utf8', stdio: 'pipe' });
    expect(failing).toThrow(`${join(project, 'pipeline', 'later.ts')}:3`);
  });

  it('is compiled once, and anew where a source was changed, added or taken away', () => {
    run();
    const [first] = readdirSync(cache());
    const { ino } = statSync(join(cache(), first!));
    // Written again with the same bytes: nothing has changed.
    write('src/parts/one.ts', `export const word: string = 'one';`);
    run();
    expect(readdirSync(cache())).toEqual([first]);
    expect(statSync(join(cache(), first!)).ino).toBe(ino);
    const { mtime } = statSync(join(project, 'src/parts/one.ts'));
    write('src/parts/one.ts', `export const word: string = 'two';`);
    utimesSync(join(project, 'src/parts/one.ts'), mtime, mtime);
    expect(run()[0]).toEqual({ '../src/parts/one.ts': 'two' });
    write('src/parts/more.ts', `export const word = 'more';`);
    expect(run()[0]).toEqual({ '../src/parts/more.ts': 'more', '../src/parts/one.ts': 'two' });
    rmSync(join(project, 'src/parts/more.ts'));
    expect(run()[0]).toEqual({ '../src/parts/one.ts': 'two' });
  });

  it('is cleared away a day after other code took its place', () => {
    run();
    const [first] = readdirSync(cache());
    write('src/parts/one.ts', `export const word = 'two';`);
    run();
    expect(readdirSync(cache())).toHaveLength(2);
    const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
    utimesSync(join(cache(), first!), old, old);
    write('src/parts/one.ts', `export const word = 'three';`);
    run();
    expect(readdirSync(cache())).toHaveLength(2);
    expect(readdirSync(cache())).not.toContain(first);
  });

  it('is the same for runs that start at once, and leaves no draft', async () => {
    const codes = await Promise.all(
      [1, 2, 3, 4].map(
        () =>
          new Promise((resolve) =>
            spawn(process.execPath, args, { cwd: project, env: env() }).on('close', resolve),
          ),
      ),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(readdirSync(cache())).toHaveLength(1);
  });

  it('is kept for its owner alone under the temporary folder where node_modules cannot be written', (context) => {
    // Permissions do not bind an administrator: a file where the folder should be stands for them.
    write('node_modules/.cache', '');
    expect(run()[0]).toEqual({ '../src/parts/one.ts': 'one' });
    const [kept, ...more] = readdirSync(temporary);
    expect(more).toEqual([]);
    expect(readdirSync(join(temporary, kept!))).toHaveLength(1);
    if (process.platform === 'win32') return context.skip('Windows has no permissions of this kind');
    expect(statSync(join(temporary, kept!)).mode & 0o777).toBe(0o700);
    run();
    chmodSync(join(temporary, kept!), 0o777);
    expect(run).toThrow(/can be written by others: remove it/);
  });

  it('leaves the temporary folder alone where node_modules can be written', () => {
    run();
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('code that cannot be compiled', () => {
  const failure = () => {
    try {
      run();
    } catch (error) {
      return (error as { stderr: string }).stderr;
    }
    throw new Error('it ran');
  };

  it('is told in one line, with file and line', () => {
    write('src/parts/one.ts', 'export const\n\nword = ;\n');
    expect(failure()).toMatch(/^sightline: src\/parts\/one\.ts: line \d: .*correct it.*\n$/);
    expect(existsSync(cache())).toBe(false);
  });

  it('for want of packages is told in one line that says what to do', () => {
    rmSync(join(project, 'node_modules'), { recursive: true });
    expect(failure()).toMatch(/^sightline: its packages are not installed: run "npm start" or "npm ci".*\n$/);
  });
});
