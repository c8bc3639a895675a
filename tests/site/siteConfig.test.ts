import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDrawn } from '../../pipeline/site/drawnParts.ts';
import { siteConfig } from '../../pipeline/site/siteConfig.ts';

const env = { SIGHTLINE_PUBLICATION: '/publications/a', SIGHTLINE_PUBLISHED_AT: '2021-09-01T00:00:00.000Z' };
const chrome: [string, string][] = [
  ['site/header', '<nav>H</nav>'],
  ['site/footer', '<p>F</p>'],
];
const parts = {
  env,
  readPublication: async (dir: string, publishedAt: string) => ({ dir, publishedAt }),
  drawFragments: () => new Map(chrome),
};

describe('siteConfig', () => {
  it('hands the publication and a document to the drawing, and its header and footer to Framework', async () => {
    const seen: unknown[] = [];
    const config = await siteConfig({
      ...parts,
      drawFragments: (publication, document) => {
        seen.push(publication, document.createElement('p').outerHTML);
        return new Map([...chrome, ['site/head', '<meta name="x">']]);
      },
    });
    expect(seen).toEqual([
      { dir: env.SIGHTLINE_PUBLICATION, publishedAt: env.SIGHTLINE_PUBLISHED_AT },
      '<p></p>',
    ]);
    expect(config).toMatchObject({ root: 'dashboards', header: '<nav>H</nav>', footer: '<p>F</p>' });
    expect(config.head).toBe('<meta name="x"><script type="module" src="/lib/page.js"></script>');
    expect(config.globalStylesheets).toEqual([]);
  });

  it('names the pages that a file stands for', async () => {
    const pageMembers = () => ({ 'indicators/[indicator]': ['a', 'b'] });
    expect((await siteConfig(parts)).dynamicPaths).toEqual([]);
    expect((await siteConfig({ ...parts, pageMembers })).dynamicPaths).toEqual([
      '/indicators/a',
      '/indicators/b',
    ]);
    await expect(siteConfig({ ...parts, pageMembers: () => ({ 'a/[a]': ['../b'] }) })).rejects.toThrow(
      'page a/[a] of "../b"',
    );
  });

  it('puts what it draws into a file where one is named, and has Framework write one page for all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sightline-drawn-'));
    const drawnFile = join(folder, 'drawn.json');
    const members = { 'indicators/[indicator]': ['a', 'b'] };
    const config = await siteConfig({
      ...parts,
      env: { ...env, SIGHTLINE_DRAWN: drawnFile },
      pageMembers: () => members,
      siteFiles: () => new Map([['figures/a.json', '{}']]),
    });
    expect(config.dynamicPaths).toEqual(['/indicators/[indicator]']);
    expect(await readDrawn(drawnFile)).toEqual({
      fragments: new Map(chrome),
      members,
      leftOut: [],
      files: new Map([['figures/a.json', '{}']]),
    });
    await rm(folder, { recursive: true });
  });

  it('hands on what extracts are checked by, where the build says where that is written', async () => {
    const seen: unknown[] = [];
    const drawFragments = (_: unknown, __: Document, checking: unknown) => {
      seen.push(checking);
      return new Map(chrome);
    };
    const path = join(mkdtempSync(join(tmpdir(), 'sightline-checking-')), 'checking.json');
    writeFileSync(path, '{"extracts":[]}');
    await siteConfig({ ...parts, drawFragments, env: { ...env, SIGHTLINE_CHECKING: path } });
    await siteConfig({ ...parts, drawFragments });
    expect(seen).toEqual([{ extracts: [] }, null]);
    rmSync(dirname(path), { recursive: true });
  });

  it('never lets Framework empty the folder that is served', async () => {
    expect((await siteConfig(parts)).output).not.toBe('dist');
  });

  it.each(['SIGHTLINE_PUBLICATION', 'SIGHTLINE_PUBLISHED_AT'])('throws without %s', async (name) => {
    await expect(siteConfig({ ...parts, env: { ...env, [name]: '' } })).rejects.toThrow(
      `${name} is not set: build the site with "sightline build"`,
    );
  });

  it('throws without a header', async () => {
    await expect(siteConfig({ ...parts, drawFragments: () => new Map() })).rejects.toThrow(
      'fragment site/header is not drawn: every page needs it',
    );
  });
});
