import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filePublisher } from '../../pipeline/site/filePublisher.ts';
import { listFiles } from '../../pipeline/site/listFiles.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sightline-files-'));
  for (const folder of ['dashboards/published', 'dashboards/.hidden', 'site'])
    await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'dashboards', 'published', 'a.csv'), 'a\n1\n');
  await writeFile(join(root, 'dashboards', '.hidden', 'a.csv'), 'secret');
  await writeFile(join(root, 'dashboards', 'LICENCE'), 'MIT');
  await writeFile(join(root, 'secret.csv'), 'secret');
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('filePublisher', () => {
  it('copies a file once, named by what it holds', async () => {
    const publish = filePublisher(join(root, 'dashboards'), join(root, 'site'));
    const published = publish('published/a.csv')!;
    expect(published).toMatch(/^_file\/published\/a\.[0-9a-f]{8}\.csv$/);
    expect(publish('published/a.csv')).toBe(published);
    expect(await readFile(join(root, 'site', published), 'utf8')).toBe('a\n1\n');
    expect(publish('LICENCE')).toMatch(/^_file\/LICENCE\.[0-9a-f]{8}$/);
    expect(await listFiles(join(root, 'site'))).toHaveLength(2);
  });

  it('publishes nothing that is not a file of the dashboards', async () => {
    const publish = filePublisher(join(root, 'dashboards'), join(root, 'site'));
    const before = await listFiles(join(root, 'site'));
    for (const path of [
      '',
      'published',
      'none.csv',
      '../secret.csv',
      'published/../../secret.csv',
      '..\\secret.csv',
      '.hidden/a.csv',
    ])
      expect(publish(path), path).toBeNull();
    expect(await listFiles(join(root, 'site'))).toEqual(before);
  });
});
