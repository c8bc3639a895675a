import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../pipeline/supply/billOfMaterials.ts';
import { isAllowed, type Package, packagesOf } from '../../pipeline/supply/packages.ts';
import { thirdParty } from '../../pipeline/supply/thirdParty.ts';
import { project } from '../support/sandbox.ts';

const lock = readFileSync(join(project, 'package-lock.json'), 'utf8');
const packages = packagesOf(lock);
const of = (licence: string | null, forTestsAlone = false): Package => ({
  ...{ name: 'a', version: '1.0.0', licence, forTestsAlone, isHashed: true },
});

describe('the packages of Sightline', () => {
  it('all come under a licence that is allowed, and with the hash of what is installed', () => {
    expect(packages.length).toBeGreaterThan(300);
    expect(packages.filter((each) => !isAllowed(each))).toEqual([]);
    expect(packages.filter(({ isHashed }) => !isHashed)).toEqual([]);
  });

  it('are told without the name of any registry', () => {
    expect(lock).not.toContain('"resolved"');
    expect(thirdParty(packages)).not.toMatch(/https?:/);
    expect(thirdParty(packages)).toContain('\n| zod | ');
  });
});

it('a choice of licences is allowed where one of it is, several together where all are', () => {
  for (const licence of ['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'MIT OR Apache-2.0'])
    expect([licence, isAllowed(of(licence))]).toEqual([licence, true]);
  for (const licence of [
    null,
    'GPL-3.0-or-later',
    '(MIT AND GPL-3.0-or-later)',
    'MPL-2.0',
    'SEE LICENSE IN x',
  ])
    expect([licence, isAllowed(of(licence))]).toEqual([licence, false]);
  expect(isAllowed(of('MPL-2.0', true))).toBe(true);
  expect(thirdParty([of('GPL-3.0-or-later')])).toContain('GPL-3.0-or-later: not allowed');
});

it('a package that is in two places is for tests alone where both are, and one within another has its hash', () => {
  const made = packagesOf(
    JSON.stringify({
      packages: {
        '': { version: '1' },
        'node_modules/@a/b': { version: '1', license: 'MIT', dev: true, integrity: 'x' },
        'node_modules/c/node_modules/@a/b': { version: '1', license: 'MIT', integrity: 'x' },
        'node_modules/c/node_modules/d': { version: '2', license: 'ISC', inBundle: true },
        'node_modules/e': { version: '3', dev: true },
      },
    }),
  );
  expect(made).toEqual([
    { name: '@a/b', version: '1', licence: 'MIT', forTestsAlone: false, isHashed: true },
    { name: 'd', version: '2', licence: 'ISC', forTestsAlone: false, isHashed: true },
    { name: 'e', version: '3', licence: null, forTestsAlone: true, isHashed: false },
  ]);
});

it('the bill of materials lists them all, the same at any time, and names no registry', () => {
  const written = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
  }).stdout;
  const bill = billOfMaterials(written, 'sightline');
  expect(bill.match(/https?:\/\/[^"/]+/g)).toEqual(['http://cyclonedx.org']);
  const { serialNumber, metadata, components } = JSON.parse(bill);
  expect(serialNumber).toBeUndefined();
  expect(metadata.timestamp).toBeUndefined();
  expect(metadata.component.name).toBe('sightline');
  const names = (components as { name: string }[]).map(({ name }) => name);
  for (const name of ['@duckdb/node-api', 'zod', 'highs', 'vitest']) expect(names).toContain(name);
});
