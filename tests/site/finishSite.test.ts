import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { finishSite } from '../../pipeline/site/finishSite.ts';
import { listFiles } from '../../pipeline/site/listFiles.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function siteOf(files: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'sightline-finish-'));
  folders.push(dir);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return dir;
}

const shell = (body: string) =>
  `<!DOCTYPE html><html><head><title>Sightline</title></head><body>${body}</body></html>`;
const place = (name: string) => `<!-- fragment: ${name} -->`;
const drawn = {
  fragments: new Map([
    ['area/a/x', '<h1>A</h1>'],
    ['area/b/x', '<h1>B</h1>'],
    ['note', '<p>Note</p>'],
  ]),
  members: { 'areas/[area]': ['a', 'b'] },
  leftOut: [] as string[],
};
const finish = (
  dir: string,
  members: Record<string, string[]> = drawn.members,
  files: ReadonlyMap<string, string> = new Map(),
) => finishSite(dir, join(dir, 'none'), { ...drawn, members, files });

describe('finishSite', () => {
  it('makes no page that is left out', async () => {
    const dir = await siteOf({ 'index.html': shell(place('note')), 'data.html': shell('') });
    expect(await finishSite(dir, join(dir, 'none'), { ...drawn, leftOut: ['data'], files: new Map() })).toBe(
      1,
    );
    expect(await listFiles(dir)).toEqual(['index.html']);
  });

  it('makes every page from its shell, and puts files beside them', async () => {
    const dir = await siteOf({
      'areas/[area].html': shell(place('area/:area/x') + place('note')),
      'index.html': shell(place('note')),
      '_observablehq/client.js': '',
      'a.css': '',
    });
    const files = new Map([['figures/a.json', '{"a":1}']]);
    expect(await finish(dir, drawn.members, files)).toBe(3);
    expect(await listFiles(dir)).toEqual([
      'a.css',
      'areas/a.html',
      'areas/b.html',
      'figures/a.json',
      'index.html',
    ]);
    expect(await readFile(join(dir, 'figures', 'a.json'), 'utf8')).toBe('{"a":1}');
    expect(await readFile(join(dir, 'areas', 'b.html'), 'utf8')).toBe(
      '<!DOCTYPE html><html lang="en-GB"><head><title>B | Sightline</title></head><body><h1>B</h1><p>Note</p></body></html>',
    );
  });

  it('keeps the client where a page asks for it', async () => {
    const client = '<script src="./_observablehq/client.js"></script>';
    const dir = await siteOf({ 'index.html': shell(client), '_observablehq/client.js': '' });
    expect(await finish(dir)).toBe(1);
    expect(await listFiles(dir)).toContain('_observablehq/client.js');
  });

  it('leaves no page of a file that stands for none', async () => {
    const dir = await siteOf({ 'areas/[area].html': shell(place('area/:area/x')), 'index.html': shell('') });
    expect(await finish(dir, { 'areas/[area]': [] })).toBe(1);
    expect(await listFiles(dir)).toEqual(['index.html']);
  });

  it.each(['areas/a.html', 'areas/b.html'])('refuses two pages of one name, %s', async (page) => {
    const dir = await siteOf({ 'areas/[area].html': shell(''), [page]: shell('') });
    await expect(finish(dir)).rejects.toThrow(`two pages would be ${page}: rename one`);
  });

  it('refuses code in a file that stands for several pages', async () => {
    const client = '<script src="../_observablehq/client.js"></script>';
    const dir = await siteOf({ 'areas/[area].html': shell(client) });
    await expect(finish(dir)).rejects.toThrow('areas/[area].html has code, which is one for all its pages');
  });

  it('refuses a member twice', async () => {
    const dir = await siteOf({ 'areas/[area].html': shell('') });
    await expect(finish(dir, { 'areas/[area]': ['a', 'a'] })).rejects.toThrow(
      'two pages would be areas/a.html',
    );
  });
});
