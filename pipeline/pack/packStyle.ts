import { build } from 'esbuild';

/** The style sheet of packs with what it takes from the site's, in one piece; the same sources give the same bytes. */
export async function packStyle(projectDir: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: projectDir,
    entryPoints: ['pipeline/pack/pack.css'],
    bundle: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}
