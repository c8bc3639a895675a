import { resolve } from 'node:path';
import { follow } from '../follow/follow.ts';
import { withLock } from '../operate/lock.ts';
import { currentPublication } from '../publish/publication.ts';
import { readReference } from '../reference.ts';
import { buildSite, SiteFaults } from '../site/buildSite.ts';
import { readChecking } from '../site/readChecking.ts';
import { foldersOf, type Given, profileIn, type Surroundings, textOf } from './command.ts';

/** `sightline build`: the site of the current publication, or of the latest for the readers of a profile. */
export async function build({ values }: Given, around: Surroundings): Promise<number> {
  const { data, reference } = foldersOf(values, around);
  const profile = profileIn('build', values);
  const out = textOf(values, 'out');
  const own = profile === null ? 'dist' : `dist-${profile}`;
  const building = follow(
    { verb: 'build', dataDir: data, isVerbose: values.verbose === true },
    around,
    async (begin, { warn }) => {
      const { folder, put } = await currentPublication(data, profile);
      return buildSite({
        projectDir: around.projectDir,
        publicationDir: folder,
        publishedAt: put.published_at,
        checking: await readChecking(await readReference(reference)),
        outDir: out === null ? resolve(around.projectDir, own) : resolve(around.workingDir, out),
        log: process.env.SIGHTLINE_DEBUG ? warn : () => {},
        begin,
        force: values.force === true,
        lock: withLock,
      });
    },
    ({ unchanged, pages, run_id }) => ({
      outcome: unchanged ? 'unchanged' : 'built',
      exit: 0,
      publication: run_id,
      pages,
    }),
  );
  const built = await building.catch((error: Error) => {
    if (error instanceof SiteFaults) for (const fault of error.faults) around.warn(`  ${fault}`);
    throw error;
  });
  if (values.json) around.print(JSON.stringify(built, null, 2));
  else if (built.unchanged) around.print(`nothing has changed: ${built.outDir}`);
  else around.print(`built ${built.pages} pages: ${built.outDir}`);
  return 0;
}
