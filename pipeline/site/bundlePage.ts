import { readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type BuildFailure, build, type Plugin } from 'esbuild';
import { expandGlobs } from '../compile/expandGlobs.mjs';

/** The scripts of the site, by the name of their bundle: that of every page, and those that it asks for where needed. */
const ENTRIES: Readonly<Record<string, string>> = {
  page: 'src/components/page.ts',
  redraw: 'src/components/redraw.ts',
  saveChart: 'src/components/saveChart.ts',
  check: 'src/components/check/checkPage.ts',
  checkWorker: 'src/components/check/checkWorker.ts',
};

/**
 * Bundles the scripts of the site, each into a file of its own, `dashboards/lib/page.js` and others.
 * Framework sees only what is under its root, and a page that imports from above it builds without its code.
 * The same sources give the same bytes, wherever the project stands.
 */
export async function bundlePage(projectDir: string): Promise<void> {
  await rm(join(projectDir, 'dashboards', 'lib'), { recursive: true, force: true });
  try {
    await build({
      absWorkingDir: projectDir,
      entryPoints: Object.entries(ENTRIES).map(([out, path]) => ({ in: path, out })),
      outdir: 'dashboards/lib',
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: ['es2022'],
      charset: 'utf8',
      legalComments: 'none',
      sourcemap: false,
      logLevel: 'silent',
      plugins: [inBundles(projectDir)],
    });
  } catch (error) {
    const first = (error as Partial<BuildFailure>).errors?.[0];
    if (!first) throw error;
    const place = first.location ? `${first.location.file}:${first.location.line}: ` : '';
    throw new Error(`${place}${first.text}: correct it before the site is built`);
  }
}

/** The languages other than English in which zod could speak, a third of the checker, are asked for by nobody. */
const LANGUAGES = /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/;

/** Leaves `import()` of another bundle to the browser, by that bundle's name, and lists the contracts. */
const inBundles = (projectDir: string): Plugin => ({
  name: 'in-bundles',
  setup(plugin) {
    plugin.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, kind }) => {
      if (kind !== 'dynamic-import') return null;
      const source = relative(projectDir, join(resolveDir, path)).replaceAll(sep, '/');
      const name = Object.keys(ENTRIES).find((each) => ENTRIES[each] === source);
      return name === undefined ? null : { path: `./${name}.js`, external: true };
    });
    plugin.onLoad({ filter: LANGUAGES }, () => ({ contents: 'export {};' }));
    plugin.onLoad({ filter: /[\\/]src[\\/]contracts[\\/]kit[\\/]every\w+\.ts$/ }, async ({ path }) => ({
      contents: await expandGlobs(await readFile(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
});
