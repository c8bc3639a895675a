import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expandGlobs } from './expandGlobs.mjs';

/**
 * Packages that are compiled in, since nearly every run needs them and each is made of dozens of files: as parts of
 * one file `zod` and DuckDB's own JavaScript start in half the time, and in a third. All others stay where they are.
 */
const COMPILED_IN = ['@duckdb/node-api', 'papaparse', 'zod'];

/**
 * A plugin for esbuild with which compiled code means what its sources say, wherever it is kept: `import.meta` is the
 * source file's, `import.meta.glob` gives the modules of a folder (as in vitest), and packages are those that the
 * source file would find.
 */
export const asInSource = {
  name: 'as-in-source',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.includes(`${sep}node_modules${sep}`)) return null;
      return {
        contents: await expandGlobs(withPlace(await readFile(path, 'utf8'), path), path),
        loader: 'ts',
      };
    });
    build.onResolve({ filter: /^[^./]/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === asInSource || kind === 'entry-point' || isBuiltin(path)) return null;
      const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: asInSource });
      // Of a package that is compiled in, `import()` would give no names: such a one is left where it is.
      const isCompiledIn = COMPILED_IN.includes(path) && kind !== 'dynamic-import';
      if (found.errors.length > 0 || found.external || isCompiledIn) return found;
      const isRequired = kind === 'require-call' || kind === 'require-resolve';
      return { path: isRequired ? found.path : pathToFileURL(found.path).href, external: true };
    });
  },
};

function withPlace(text, path) {
  const places = { url: pathToFileURL(path).href, dirname: dirname(path), filename: path };
  return text.replace(/\bimport\.meta\.(url|dirname|filename)\b/g, (_, name) => JSON.stringify(places[name]));
}
