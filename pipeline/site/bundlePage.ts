import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildFailure, build } from 'esbuild';

/**
 * Bundles `src/components/page.ts`, the script of every page, into `dashboards/lib/page.js`.
 * Framework sees only what is under its root, and a page that imports from above it builds without its code.
 * The same sources give the same bytes, wherever the project stands.
 */
export async function bundlePage(projectDir: string): Promise<void> {
  await rm(join(projectDir, 'dashboards', 'lib'), { recursive: true, force: true });
  try {
    await build({
      absWorkingDir: projectDir,
      entryPoints: [{ in: 'src/components/page.ts', out: 'page' }],
      outdir: 'dashboards/lib',
      bundle: true,
      // What a page needs only when a reader chooses something is fetched then.
      splitting: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: ['es2022'],
      charset: 'utf8',
      legalComments: 'none',
      sourcemap: false,
      logLevel: 'silent',
    });
  } catch (error) {
    const first = (error as Partial<BuildFailure>).errors?.[0];
    if (!first) throw error;
    const place = first.location ? `${first.location.file}:${first.location.line}: ` : '';
    throw new Error(`${place}${first.text}: correct it before the site is built`);
  }
}
