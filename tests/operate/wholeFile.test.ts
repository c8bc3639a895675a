import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeWhole } from '../../pipeline/operate/wholeFile.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('puts a file in the place of what was there', async () => {
  const path = join(folder, 'a.json');
  writeFileSync(path, 'old');
  await writeWhole(path, 'new');
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['new', ['a.json']]);
});

it('leaves nothing of a file that cannot be put in its place', async () => {
  const path = join(folder, 'a.json');
  mkdirSync(join(path, 'in the way'), { recursive: true });
  await expect(writeWhole(path, 'new')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
  expect(readdirSync(folder)).toEqual(['a.json']);
});
