import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawFragments } from '../../dashboards/fragments/index.ts';
import { isLater, OWN_VERSION } from '../../pipeline/publish/ownVersion.ts';
import { readPublication } from '../../pipeline/publish/readPublication.ts';
import type { Run } from '../../pipeline/publish/runs.ts';
import { checking } from '../support/checking.ts';
import { project, Sandbox } from '../support/sandbox.ts';

const kept = join(project, 'tests', 'fixtures', 'publications');
const idIn = (publications: string) => readdirSync(publications).find((name) => /^[0-9a-f]{16}$/.test(name))!;

it.each([
  ['0.2.0', '0.1.9', true],
  ['0.1.10', '0.1.9', true],
  ['1.0.0-beta', '0.9.9', true],
  ['0.1.0', '0.1.0', false],
  ['0.1.9', '0.2.0', false],
  ['', '0.1.0', false],
  ['later', '0.1.0', false],
])('%s is later than %s: %s', (version, other, expected) => {
  expect(isLater(version, other)).toBe(expected);
});

it('keeps what each released version published, this one among them', () => {
  expect(readdirSync(kept)).toContain(OWN_VERSION);
});

describe.each(readdirSync(kept))('a publication that version %s made', (version) => {
  const box = new Sandbox({ files: false });
  const publications = join(box.data, 'publications');
  const run_id = idIn(join(kept, version));
  const run = (...args: string[]) => box.run(...args, '--data', box.data);
  beforeAll(() => cpSync(join(kept, version), publications, { recursive: true }));
  afterAll(() => box.remove());

  it('is listed with its version, and its rows are said to be gone', async () => {
    const [only, ...more] = JSON.parse((await run('runs', '--json')).out) as Run[];
    expect(only).toMatchObject({ run_id, version, state: 'figures only', as_at: '2021-09-07', files: 10 });
    expect(more).toEqual([]);
    const { code, err } = await run('query', 'from facts.indicators');
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^sightline: the rows of .* run "sightline refresh"$/),
    ]);
  });

  it('is read, drawn and printed, or refused with what to do', async () => {
    const reading = await readPublication(join(publications, run_id), '').catch((error: Error) => error);
    const pack = await run('pack', '--month', '2021-07', '--html-only');
    if (reading instanceof Error) {
      expect(version).not.toBe(OWN_VERSION);
      for (const said of [reading.message, pack.err]) expect(said).toMatch(/run "sightline refresh"$/);
      return;
    }
    const fragments = drawFragments(reading, new JSDOM('').window.document, checking);
    expect(JSDOM.fragment(fragments.get('legal/finding')!).textContent).toMatch(
      /^72 live cases in July 2021/,
    );
    expect(pack).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(box.data, 'packs', 'pack-2021-07.html'), 'utf8')).toContain('72');
  });

  it('that lacks a table of today is refused with what to do', async () => {
    const table = join(publications, run_id, 'tables', 'panels.arrow');
    const bytes = readFileSync(table);
    rmSync(table);
    const { code, err } = await run('pack', '--month', '2021-07', '--html-only');
    expect([code, err]).toEqual([1, expect.stringMatching(/cannot read .*: run "sightline refresh"$/)]);
    writeFileSync(table, bytes);
  });
});

describe('what another version left in the data folder', () => {
  const box = new Sandbox();
  const publications = join(box.data, 'publications');
  const pointer = join(publications, 'current.json');
  const LATER = 'f'.repeat(16);
  const run = (...args: string[]) => box.run(...args, '--data', box.data);
  let own = '';
  beforeAll(async () => {
    expect((await box.refresh()).code).toBe(0);
    own = idIn(publications);
  });
  afterAll(() => box.remove());

  it('a vault is read anew', async () => {
    const receipts = join(box.data, 'vault', 'receipts');
    const all = () => readdirSync(receipts).map((name) => readFileSync(join(receipts, name), 'utf8'));
    const before = all();
    for (const name of readdirSync(receipts)) {
      const path = join(receipts, name);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/"madeBy":"[0-9a-f]+"/, '"madeBy":"other"'));
    }
    expect(all().every((text) => text.includes('"madeBy":"other"'))).toBe(true);
    expect((await box.refresh()).out).toContain(`nothing has changed: ${own}`);
    expect(all()).toEqual(before);
  });

  it('a database of a later DuckDB is refused with what to do', async () => {
    const database = join(publications, own, 'sightline.duckdb');
    const bytes = readFileSync(database);
    const later = Buffer.from(bytes);
    later.writeBigUInt64LE(999n, 12);
    writeFileSync(database, later);
    // The checksum that it should have is in the complaint that it has another.
    const complaint = await DuckDBInstance.create(database).then(
      () => '',
      (error: Error) => error.message,
    );
    later.writeBigUInt64LE(BigInt(/computed checksum (\d+)/.exec(complaint)![1]!), 0);
    writeFileSync(database, later);
    const { code, err } = await run('query', 'from facts.indicators');
    expect(code).toBe(1);
    expect(err).toBe(
      `sightline: ${database} was written by another version of DuckDB: update Sightline, or run "sightline refresh", which makes it again`,
    );
    writeFileSync(database, bytes);
    expect((await run('query', 'select 1')).code).toBe(0);
  });

  it('a publication of a later version is read by nobody, and stays as it is', async () => {
    const folder = join(publications, LATER);
    cpSync(join(publications, own), folder, { recursive: true });
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
    const later = manifest.replace(own, LATER).replace(/"version": "[^"]+"/, '"version": "99.0.0"');
    writeFileSync(join(folder, 'manifest.json'), later);
    const { before, ...said } = JSON.parse(readFileSync(pointer, 'utf8'));
    writeFileSync(pointer, JSON.stringify({ ...said, run_id: LATER, before: [said, ...before] }));
    const pointed = readFileSync(pointer, 'utf8');

    const refusal = `sightline: the publication ${LATER} was made by version 99.0.0, later than this one, ${OWN_VERSION}: update Sightline, or go back by "sightline rollback"`;
    const dist = join(box.folder, 'dist');
    for (const args of [
      ['query', 'select 1'],
      ['build', '--out', dist],
      ['build', '--profile', 'public', '--out', dist],
      ['pack', '--month', '2021-07'],
      ['runs', 'diff', own, LATER],
    ]) {
      const { code, out, err } = await run(...args);
      expect([args, code, out]).toEqual([args, 1, '']);
      expect(err.startsWith(refusal)).toBe(true);
      expect(err.split('\n')).toHaveLength(1);
    }
    expect([existsSync(dist), existsSync(join(box.data, 'packs'))]).toEqual([false, false]);
    writeFileSync(join(box.inbox, 'panels.csv'), `${readFileSync(join(box.inbox, 'panels.csv'), 'utf8')}\n`);
    expect((await box.refresh()).err.startsWith(refusal)).toBe(true);
    const forgetting = await run('forget', '--child', '17');
    expect(forgetting).toMatchObject({ code: 1, out: '' });
    expect(forgetting.err).toBe(
      `sightline: nothing is forgotten: the publication ${LATER} was made by version 99.0.0, later than this one, which does not know where it names children: update Sightline, then say it again`,
    );
    expect(['forgotten.json', 'forgotten.jsonl'].map((name) => existsSync(join(box.data, name)))).toEqual([
      false,
      false,
    ]);
    const [first, second] = JSON.parse((await run('runs', '--json')).out) as Run[];
    expect(first).toMatchObject({ run_id: LATER, version: '99.0.0', state: 'later', as_at: null });
    expect(second).toMatchObject({ run_id: own, version: OWN_VERSION, state: 'whole' });
    expect((await run('doctor')).out).toMatch(new RegExp(`${LATER} was made by a later version`));
    expect(readFileSync(pointer, 'utf8')).toBe(pointed);
    expect(readdirSync(publications).filter((name) => name.startsWith('.draft-'))).toEqual([]);
  });

  it('and can be gone back from', async () => {
    expect((await run('rollback', own)).code).toBe(0);
    expect((await run('query', 'select 1')).code).toBe(0);
    const { code, err } = await run('rollback', LATER);
    expect(code).toBe(2);
    expect(err).toContain(
      'was made by version 99.0.0, later than this one: update Sightline, or name another',
    );
    expect((await box.refresh()).code).toBe(0);
  });
});
