import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SoiledFile } from '../../pipeline/synthesise/soil/groundTruth.ts';
import { Sandbox } from '../support/sandbox.ts';

const box = new Sandbox({ files: false });
box.now = new Date('2026-11-01T06:00:00Z');
const council = join(box.folder, 'council');
const small = ['--seed', '5', '--children', '4000', '--years', '1'];

beforeAll(async () => {
  const { code } = await box.run('synthesise', '--out', council, ...small, '--mess', '0.03');
  expect(code).toBe(0);
});
afterAll(() => box.remove());

it('a refresh finds every soiled row of a made-up council at its line and by its rule, and nothing else', async () => {
  const { code, out } = await box.run('refresh', '--inbox', council, '--data', box.data, '--json');
  expect(code).toBe(0);
  const { files } = JSON.parse(out) as {
    files: {
      file: string;
      verdict: string;
      duplicates: number;
      problems: { line: number; rule: string; severity: string }[];
    }[];
  };
  const truth = JSON.parse(readFileSync(join(council, 'ground-truth-mess.json'), 'utf8'))
    .files as SoiledFile[];
  const spoilt = truth.flatMap(({ file, rows }) => rows.map(({ line, rule }) => ({ file, line, rule })));
  const inWords = (list: { file: string; line: number; rule: string | null }[]) =>
    [...new Set(list.map(({ file, line, rule }) => `${file} ${line} ${rule}`))].sort();
  const found = files.flatMap(({ file, problems }) =>
    problems.filter(({ severity }) => severity === 'error').map(({ line, rule }) => ({ file, line, rule })),
  );
  expect(spoilt.length).toBeGreaterThan(250);
  expect(inWords(found)).toEqual(inWords(spoilt.filter(({ rule }) => rule !== null)));
  expect(files.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(
    spoilt.filter(({ rule }) => rule === null).length,
  );
  expect(files.filter(({ verdict }) => verdict === 'refused')).toEqual([]);
});

describe('real and made-up children', () => {
  const real = 'Council,Data,About the data\nA county council,real,of its own\n';

  it('are in no publication together, whichever of the two the council is said to be', async () => {
    const mixed = join(box.folder, 'mixed');
    cpSync(council, mixed, { recursive: true });
    const path = join(mixed, '2026-10', 'contacts.csv');
    const text = readFileSync(join(council, '2026-09', 'contacts.csv'), 'utf8');
    writeFileSync(path, text.replace(/SYN(\d+)/, '$1'));
    const refresh = () => box.run('refresh', '--inbox', mixed, '--data', box.data);
    const before = await box.query('select count(*) as files from ledger.files');
    expect(await refresh()).toMatchObject({
      code: 1,
      err: expect.stringMatching(/contacts\.csv has 1 child whose identifiers do not begin with SYN/),
    });
    writeFileSync(join(mixed, 'reference', 'council.csv'), real);
    expect(await refresh()).toMatchObject({
      code: 1,
      err: expect.stringMatching(/ of a made-up council, and council\.csv says that the data is real/),
    });
    expect(await box.query('select count(*) as files from ledger.files')).toEqual(before);
  });
});

it('refuses a share of soiled rows that is none', async () => {
  expect(await box.run('synthesise', '--out', join(box.folder, 'none'), ...small, '--mess', '2')).toEqual({
    code: 2,
    out: '',
    err: 'sightline: synthesise: --mess is "2": write the share of rows to soil, such as 0.02',
  });
});
