// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what a page holds
import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSite, type SiteBuild, SiteFaults } from '../../pipeline/site/buildSite.ts';
import { listFiles } from '../../pipeline/site/listFiles.ts';
import { type FixtureProject, fixtureProject, noChecking, soundFragments } from './fixtureProject.ts';

const publishedAt = '2021-09-01T00:00:00.000Z';
const runner = fileURLToPath(new URL('../../pipeline/run.mjs', import.meta.url));
const driver = fileURLToPath(new URL('buildInNamespace.ts', import.meta.url));
let project: FixtureProject;
let outDir: string;
let logged: string[] = [];

beforeAll(async () => {
  project = await fixtureProject();
  outDir = join(project.dir, 'dist');
});
afterAll(() => project.remove());
beforeEach(() => {
  logged = [];
});

const build = (changes: Partial<SiteBuild> = {}) =>
  buildSite({
    projectDir: project.dir,
    publicationDir: project.publicationDir,
    publishedAt,
    checking: noChecking,
    outDir,
    log: (line) => void logged.push(line),
    ...changes,
  });

async function contents(dir: string): Promise<Record<string, string>> {
  const files = await listFiles(dir);
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(dir, file), 'utf8')])),
  );
}

describe('buildSite', () => {
  it('builds a site that is whole', async () => {
    const built = await build();
    expect(built).toMatchObject({ run_id: '20210731-abc', version: '0.1.0', unchanged: false, pages: 3 });
    const site = await contents(outDir);
    const names = Object.keys(site).map((name) => name.replace(/\.[0-9a-f]{8}\./, '.#.'));
    expect(names).toEqual([
      '404.html',
      '_file/published/legal.#.csv',
      '_import/lib/page.#.js',
      '_import/style.#.css',
      'index.html',
      'legal.html',
      'site.json',
    ]);
    expect(site['legal.html']).toMatch(/<td>\$\{40\+2\} &lt;script&gt;<\/td>/);
    expect(site['legal.html']).toContain('<a href="./legal.html" aria-current="page">Legal</a>');
    expect(site['legal.html']).toContain('download="legal.csv"');
    expect(JSON.parse(site['site.json']!)).toEqual({
      run_id: '20210731-abc',
      profile: 'internal',
      version: '0.1.0',
      siteHash: built.siteHash,
    });
  });

  it('builds nothing from the same things, unless forced, and anew from others', async () => {
    expect(await build()).toMatchObject({ unchanged: true, pages: 0 });
    expect(logged).toEqual([]);
    expect((await build({ force: true })).unchanged).toBe(false);
    // It stops where it has set out to build: what a build takes is Framework's.
    const begin = (stage: string) => {
      throw new Error(`begins with ${stage}`);
    };
    expect((await build({ begin })).unchanged).toBe(true);
    const settings = { ...noChecking.settings, limits: { quarantinedPercent: 10 } };
    const others = [
      { publishedAt: '2021-09-02T00:00:00.000Z' },
      { checking: { ...noChecking, settings } },
      { force: true },
    ];
    for (const other of others) {
      await expect(build({ ...other, begin })).rejects.toThrow('begins with framework');
    }
    expect((await build()).unchanged).toBe(true);
  });

  it('holds the lock while it builds', async () => {
    const events: string[] = [];
    const built = await build({
      lock: async (folder, what, work) => {
        events.push(`${folder} ${what}`);
        const result = await work();
        events.push('done');
        return result;
      },
    });
    const folder = join(project.dir, 'dashboards', '.observablehq', 'lock');
    expect(events).toEqual([`${folder} build of the site`, 'done']);
    expect(built.unchanged).toBe(true);
  });

  it('refuses an out folder that is not ours before it makes anything', async () => {
    const foreign = join(project.dir, 'documents');
    await mkdir(foreign);
    await writeFile(join(foreign, 'thesis.doc'), 'x');
    await expect(build({ outDir: foreign })).rejects.toThrow(`${foreign} holds files that are not a site`);
    expect(await readdir(foreign)).toEqual(['thesis.doc']);
    await rm(foreign, { recursive: true });
  });

  it('refuses a folder without a manifest', async () => {
    await expect(build({ publicationDir: project.dir })).rejects.toThrow(
      `${project.dir} has no manifest.json: run "sightline refresh" to make a publication`,
    );
  });
});

describe('a file that stands for many pages', () => {
  it('is a page for each, whole in itself, and fails the build where one lacks a fragment', async () => {
    const many = await fixtureProject({ 'indicators/[indicator]': ['re_referrals', 'audits'] });
    const target = {
      projectDir: many.dir,
      publicationDir: many.publicationDir,
      outDir: join(many.dir, 'dist'),
    };
    const indicator = (title: string, text: string) =>
      `<h1>${title}</h1><p id="chart">${text}</p><a href="/legal#table-a">Legal</a> <a href="/indicators/audits">Audits</a>`;
    const drawn = {
      ...soundFragments,
      'indicator/re_referrals/chart': indicator('Referred again', '${1+1} 31%'),
      'indicator/audits/chart': `${indicator('Audits done', '12')}<a href="/published/legal.csv" download="a.csv">Rows</a>`,
    };
    await many.write('dashboards/fragments.json', JSON.stringify(drawn));
    await many.write(
      'dashboards/indicators/[indicator].md',
      '<!-- fragment: indicator/:indicator/chart -->\n\nHow [legal](/legal) it is, and <a href="#chart">the chart</a>.\n',
    );
    await many.write('dashboards/index.md', '# Home\n\n[Audits](/indicators/audits#chart)\n');
    try {
      expect((await build(target)).pages).toBe(5);
      const site = await contents(target.outDir);
      const pages = Object.keys(site).filter((name) => name.endsWith('.html'));
      expect(pages).toEqual([
        '404.html',
        'index.html',
        'indicators/audits.html',
        'indicators/re_referrals.html',
        'legal.html',
      ]);
      expect(Object.keys(site).filter((name) => name.includes('[') || name.startsWith('_obs'))).toEqual([]);
      const page = site['indicators/re_referrals.html']!;
      expect(page).toContain('<title>Referred again | Sightline</title>');
      expect(page).toContain('<p id="chart">${1+1} 31%</p>');
      expect(page).toContain('<a href="../legal.html#table-a">Legal</a> <a href="./audits.html">Audits</a>');
      expect(page).toContain('How <a href="../legal.html">legal</a> it is');
      expect(page).toContain('<nav aria-label="Pages"><a href="../index.html">Home</a>');
      const loaded = [...page.matchAll(/<(?:link|script)[^>]* (?:href|src)="([^"]*)"/g)].map((m) => m[1]!);
      const names = loaded.map((address) => address.replace(/\.[0-9a-f]{8}\./, '.#.'));
      expect(names).toEqual([
        '../_import/style.#.css',
        '../_import/style.#.css',
        '../_import/lib/page.#.js',
        '../_import/lib/page.#.js',
      ]);
      for (const address of loaded) expect(Object.keys(site)).toContain(address.replace('../', ''));
      const rows = /<a href="\.\.\/([^"]*)" download="a\.csv">/.exec(site['indicators/audits.html']!)![1]!;
      expect(site[rows]).toBe('case,month\nA,2021-07-01\n');
      expect(await readdir(join(many.dir, 'dashboards', '.observablehq'))).not.toContain('drawn.json');

      const { 'indicator/audits/chart': _, ...fewer } = drawn;
      await many.write('dashboards/fragments.json', JSON.stringify(fewer));
      await expect(build(target)).rejects.toThrow(
        'framework: indicators/[indicator].md: unknown fragment indicator/audits/chart: correct the name or draw it',
      );
      expect(await contents(target.outDir)).toEqual(site);
      expect(await readdir(join(many.dir, 'dashboards', '.observablehq'))).not.toContain('drawn.json');
    } finally {
      await many.remove();
    }
  });
});

describe('a failed build', () => {
  /** Builds with these files in the project, puts back what was there, and expects the old site to be whole. */
  async function failWith(files: Record<string, string>): Promise<Error> {
    await build();
    const site = await contents(outDir);
    const paths = Object.keys(files);
    const kept = await Promise.all(
      paths.map((path) => readFile(join(project.dir, path), 'utf8').catch(() => null)),
    );
    for (const path of paths) await project.write(path, files[path]!);
    try {
      const error = await build().then(
        () => new Error('the build did not fail'),
        (thrown: Error) => thrown,
      );
      expect(error.message).not.toContain('\n');
      expect(await contents(outDir)).toEqual(site);
      expect((await readdir(project.dir)).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
      return error;
    } finally {
      for (const [index, path] of paths.entries()) {
        const text = kept[index];
        if (typeof text === 'string') await project.write(path, text);
        else await rm(join(project.dir, path));
      }
    }
  }

  it('says all that Framework passes over and the audit finds', async () => {
    const pages: Record<string, [string, string]> = {
      block: ['```js\nlet x = ;\n```', 'has a code block that does not parse'],
      inline: ['Sum: ${let}', 'has a code block that does not parse'],
      bare: ['```js\nimport {a} from "no-such-package";\na\n```', 'imports "no-such-package" by name'],
      above: ['```js\nimport {a} from "../src/components/page.js";\na\n```', 'page.js'],
      module: ['```js\nimport {a} from "https://cdn.example/x";\na\n```', 'loads https://cdn.example/x'],
      image: ['<img alt="" src="https://x.y/a.png">', 'loads https://x.y/a.png in <img>'],
      link: ['[a](./nowhere)', 'leads to ./nowhere.html, which is not in the site'],
      anchor: ['[a](./legal#nowhere)', 'but no element of legal.html has that id'],
      number: ['<p>NaN</p>', 'shows "NaN"'],
    };
    const files = Object.entries(pages).map(([name, [text]]) => [
      `dashboards/${name}.md`,
      `# Bad\n\n${text}\n`,
    ]);
    const error = await failWith(Object.fromEntries(files));
    expect(error).toBeInstanceOf(SiteFaults);
    expect(error.message).toMatch(/^the new site is not published: above\.html: .* \(and \d+ more\)$/);
    const { faults } = error as SiteFaults;
    for (const [name, [, fault]] of Object.entries(pages)) {
      expect(faults.filter((line) => line.startsWith(`${name}.html: `)).join()).toContain(fault);
    }
    expect(faults.find((line) => /^(?:index|legal|404)\.html/.test(line))).toBeUndefined();
    for (const fault of faults) expect(logged).toContain(fault);
  });

  const page = (text: string) => ({ 'dashboards/bad.md': `# Bad\n\n${text}\n` });
  const cases: [string, Record<string, string>, string][] = [
    ['a library of the network', page('```js\nPlot.plot()\n```'), 'sites are built without network'],
    ['a missing file', page('```js\nFileAttachment("none.json").json()\n```'), 'framework: '],
    [
      'an unknown fragment',
      page('<!-- fragment: legal/table-z -->'),
      'framework: bad.md: unknown fragment legal/table-z: correct the name or draw it (drawn: legal/table-a)',
    ],
    [
      'a page script that does not parse',
      { 'src/components/page.ts': 'let x = ;' },
      'src/components/page.ts:1: Unexpected ";": correct it before the site is built',
    ],
    [
      'a page script that imports nothing',
      { 'src/components/page.ts': 'import "./none.ts"' },
      'src/components/page.ts:1: Could not resolve "./none.ts"',
    ],
    [
      'a header that is not drawn',
      { 'dashboards/fragments.json': '{}' },
      'framework: fragment site/header is not drawn: every page needs it',
    ],
    ['a configuration that does not parse', { 'observablehq.config.ts': 'export default {' }, 'framework: '],
  ];
  it.each(cases)('says %s', async (_what, files, reason) => {
    expect((await failWith(files)).message).toContain(reason);
  });
});

describe('a build alone', () => {
  const unshare = ['-n', '-rn'].find((flag) => spawnSync('unshare', [flag, 'true']).status === 0);

  it('needs no network, writes nothing outside the project, and gives the same bytes from another place', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'sightline-elsewhere-'));
    const twin = await fixtureProject();
    const place = join(twin.dir, 'other', 'place');
    const args = [runner, driver, twin.dir, twin.publicationDir, place];
    if (!unshare) console.log('no network namespace may be made here: built with the network in reach');
    const [program, ...rest] = unshare
      ? ['unshare', unshare, process.execPath, ...args]
      : [process.execPath, ...args];
    const env = {
      PATH: process.env.PATH,
      SystemRoot: process.env.SystemRoot,
      HOME: elsewhere,
      USERPROFILE: elsewhere,
      TMPDIR: elsewhere,
      TEMP: elsewhere,
      TMP: elsewhere,
      TSX_DISABLE_CACHE: '1',
    };
    await build();
    const { stdout } = await promisify(execFile)(program!, rest, { env });
    const said = JSON.parse(stdout) as { faces: number; pages: number };
    expect(said.pages).toBe(3);
    if (unshare) expect(said.faces).toBe(0);
    expect(await listFiles(elsewhere)).toEqual([]);
    expect(await contents(place)).toEqual(await contents(outDir));
    await rm(elsewhere, { recursive: true });
    await twin.remove();
  });

  it('that is killed leaves the old site, no work behind it, and the next build in peace', async () => {
    await build();
    const before = await contents(outDir);
    await project.write('dashboards/index.md', '# Home, again\n');
    const child = spawn(process.execPath, [runner, driver, project.dir, project.publicationDir, outDir]);
    const drafts = async () => (await readdir(project.dir)).filter((name) => name.startsWith('dist.new-'));
    while ((await drafts()).length === 0 && child.exitCode === null)
      await new Promise((r) => setTimeout(r, 20));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    expect(child.signalCode).toBe('SIGKILL');
    expect(await contents(outDir)).toEqual(before);
    expect(await drafts()).toHaveLength(1);
    expect((await build()).pages).toBe(3);
    expect(await drafts()).toEqual([]);
    expect((await contents(outDir))['index.html']).toContain('Home, again');
  });
});
