import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PageMembers } from '../../pipeline/site/pageMembers.ts';
import type { SiteChecking } from '../../pipeline/site/readChecking.ts';

const checkout = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface FixtureProject {
  dir: string;
  publicationDir: string;
  /** Writes a file of the project, by its path with forward slashes. */
  write: (path: string, text: string) => Promise<void>;
  remove: () => Promise<void>;
}

/** What extracts are checked by, where no page checks any. */
export const noChecking: SiteChecking = {
  settings: { limits: { quarantinedPercent: 20 }, measures: [] },
  extracts: [],
  templates: {},
};

/** HTML by fragment name, as the fixture's `drawFragments` gives it. */
export type Fragments = Record<string, string>;

const page = `# Legal

<!-- fragment: legal/table-a -->

[Home](/) and [the table](#table-a), or <a href="/published/legal.csv" download="legal.csv">its rows</a>.
`;

const placeholder = '$' + '{40+2}';

export const soundFragments: Fragments = {
  'site/header': '<nav aria-label="Pages"><a href="/">Home</a> <a href="/legal">Legal</a></nav>',
  'site/footer': '<p>Made-up council</p>',
  'legal/table-a': `<table id="table-a"><tr><th>Cases</th><td>${placeholder} &lt;script&gt;</td></tr></table>`,
};

/**
 * A project with two pages and a publication, small but built exactly as the real one is: by Framework, with the
 * real `siteConfig`, and with the packages of this checkout. `members` are those of the pages that it has besides.
 */
export async function fixtureProject(members: PageMembers = {}): Promise<FixtureProject> {
  const root = await mkdtemp(join(tmpdir(), 'sightline-site-'));
  const dir = join(root, 'project');
  const publicationDir = join(root, 'publication');
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  };
  const siteConfig = pathToFileURL(join(checkout, 'pipeline', 'site', 'siteConfig.ts')).href;
  await write('package.json', '{"type":"module","private":true}\n');
  await write('dashboards/fragments.json', JSON.stringify(soundFragments));
  await write(
    'observablehq.config.ts',
    `import { readFileSync } from 'node:fs';
import { siteConfig } from ${JSON.stringify(siteConfig)};
const fragments: Record<string, string> = JSON.parse(readFileSync('dashboards/fragments.json', 'utf8'));
export default await siteConfig({
  env: process.env,
  readPublication: (dir) => dir,
  drawFragments: () => new Map(Object.entries(fragments)),
  pageMembers: () => (${JSON.stringify(members)}),
});
`,
  );
  await write('dashboards/index.md', '# Home\n\nSee [legal](/legal).\n');
  await write('dashboards/legal.md', page);
  await write('dashboards/404.md', '# No such page\n\n[Home](/)\n');
  await write('dashboards/style.css', 'body { color: #111 }\n');
  await write('src/components/page.ts', `export const ready: boolean = document.readyState !== 'loading';\n`);
  for (const name of ['checkPage', 'checkWorker'])
    await write(`src/components/check/${name}.ts`, 'export {};\n');
  // A junction needs no rights on Windows.
  await symlink(join(checkout, 'node_modules'), join(dir, 'node_modules'), 'junction');
  for (const folder of ['tables', 'earlier']) await mkdir(join(publicationDir, folder), { recursive: true });
  await writeFile(join(publicationDir, 'manifest.json'), '{"run_id":"20210731-abc","version":"0.1.0"}\n');
  await writeFile(join(publicationDir, 'tables', 'legal.csv'), 'case,month\nA,2021-07-01\n');
  return {
    dir,
    publicationDir,
    write,
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 3 }),
  };
}
