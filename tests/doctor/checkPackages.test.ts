import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { checkDatabase, checkNode, checkPackages, type System } from '../../pipeline/doctor/checkPackages.ts';
import { project } from '../support/sandbox.ts';

const projectDir = mkdtempSync(join(tmpdir(), 'sightline-packages-'));
afterAll(() => rmSync(projectDir, { recursive: true, force: true }));

const LINUX: System = { os: 'linux', cpu: 'x64', libc: 'glibc' };

const install = (name: string, version: string) => {
  mkdirSync(join(projectDir, 'node_modules', name), { recursive: true });
  writeFileSync(join(projectDir, 'node_modules', name, 'package.json'), JSON.stringify({ name, version }));
};
const remove = (name: string) => rmSync(join(projectDir, 'node_modules', name), { recursive: true });

beforeEach(() => {
  rmSync(join(projectDir, 'node_modules'), { recursive: true, force: true });
  const packages = {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.0.0' },
    'node_modules/vitest': { version: '4.0.0', dev: true },
    'node_modules/duck-linux': {
      version: '1.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['glibc'],
    },
    'node_modules/duck-musl': {
      version: '1.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
    'node_modules/duck-windows': { version: '1.0.0', optional: true, os: ['win32'], cpu: ['x64'] },
    'node_modules/of-later-node': {
      version: '1.0.0',
      optional: true,
      os: ['linux'],
      engines: { node: '^22.20 || >=25' },
    },
  };
  writeFileSync(join(projectDir, 'package-lock.json'), JSON.stringify({ packages }));
  writeFileSync(join(projectDir, 'package.json'), JSON.stringify({ engines: { node: '>=20.19' } }));
  install('zod', '4.0.0');
  install('duck-linux', '1.0.0');
});

describe('packages', () => {
  it('are whole where all that a run needs on this system is there, and of this checkout they are', async () => {
    expect(await checkPackages({ projectDir }, LINUX)).toMatchObject({
      state: 'ok',
      said: 'all 2 are there',
    });
    expect(await checkPackages({ projectDir: project })).toMatchObject({ state: 'ok' });
  });

  it('that are missing, of another version or of another system are named, with what to do', async () => {
    install('zod', '3.9.0');
    expect(await checkPackages({ projectDir }, LINUX)).toMatchObject({
      state: 'wrong',
      said: 'zod is 3.9.0 and not 4.0.0',
      mend: expect.stringMatching(/^run "npm ci"/),
    });
    remove('zod');
    expect(await checkPackages({ projectDir }, { os: 'win32', cpu: 'x64', libc: null })).toMatchObject({
      said: 'zod is not there, and 1 more',
    });
    install('zod', '4.0.0');
    expect((await checkPackages({ projectDir }, { ...LINUX, libc: 'musl' })).said).toBe(
      'duck-musl is not there',
    );
  });
});

it('Node is judged by its version', async () => {
  const state = async (version: string) => (await checkNode({ projectDir }, version)).state;
  expect(await Promise.all(['20.18.3', '20.19.0', '22.1.0', '18.20.0'].map(state))).toEqual([
    'wrong',
    'ok',
    'ok',
    'wrong',
  ]);
});

it('the database is loaded', async () => {
  expect(await checkDatabase()).toMatchObject({ state: 'ok', said: expect.stringMatching(/^v\d/) });
});
