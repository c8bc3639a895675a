import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { asInSource } from './asInSource.mjs';

/**
 * Compiles a source file and all that it imports. What is imported with `import()` becomes a file of its own, which
 * is read when it is asked for. Gives the bytes of each file by name; `main.mjs` is where to begin. Throws an error that
 * says in one line where the fault is.
 */
export async function compile(projectDir, entry) {
  const { outputFiles } = await build({
    absWorkingDir: projectDir,
    entryPoints: [{ in: entry, out: 'main' }],
    outdir: 'compiled',
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // As Node does, and not what a package keeps for bundlers.
    conditions: [],
    outExtension: { '.js': '.mjs' },
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
    // From here the map names the sources, wherever the code is kept: for the traces of SIGHTLINE_DEBUG.
    sourceRoot: pathToFileURL(join(projectDir, 'compiled', '/')).href,
    logLevel: 'silent',
    plugins: [asInSource],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  }).catch((error) => {
    const first = error.errors?.[0];
    if (!first) throw error;
    const place = first.location ? `${first.location.file}: line ${first.location.line}: ` : '';
    throw new Error(`${place}${first.text}: correct it, "npm run check" says more`);
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.split(/[\\/]/).at(-1), contents]));
}
