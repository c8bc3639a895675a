import { failedRun, keepLastRun } from '../alerts/lastRun.ts';
import { LockHeld } from '../operate/lockHeld.ts';
import { build } from './build.ts';
import { foldersOf, type Surroundings, type Values } from './command.ts';
import { describeFiles } from './describeFiles.ts';
import { endOf, refreshOptions, runAndKeep, whyNot } from './refresh.ts';

/**
 * What runs by itself: a refresh and, where it published, the site. A run that publishes nothing, and one that fails, is
 * told in a line and leaves what was there; the next comes at its time. Each line begins with the time.
 */
export async function refreshAndBuild(values: Values, around: Surroundings): Promise<void> {
  const { print, warn } = timedLines(around);
  try {
    print('refresh begins');
    const report = await runAndKeep(refreshOptions(values, around));
    const refused = report.files.filter(({ check }) => check.verdict === 'refused');
    for (const text of describeFiles(refused)) for (const line of text.split('\n')) print(line);
    for (const line of endOf(report)) print(line);
    if (!report.published) return warn(whyNot(report));
    await buildAndKeep(values, { ...around, print, warn });
  } catch (error) {
    const line = (error as Error).message.split('\n')[0];
    warn(
      error instanceof LockHeld
        ? `does not run: ${line}`
        : `failed: ${line}; what was there is still in place`,
    );
  }
}

/** The site; that it could not be built is kept, for `sightline alerts`. */
async function buildAndKeep({ data, out }: Values, around: Surroundings): Promise<void> {
  try {
    await build({ values: { data, out }, positionals: [] }, around);
  } catch (error) {
    const { data: dataDir } = foldersOf({ data }, around);
    if (!(error instanceof LockHeld))
      await keepLastRun(dataDir, failedRun('build', error as Error, around.now()));
    throw error;
  }
}

/** The same surroundings, each line with the time before it. */
export function timedLines(around: Surroundings): Surroundings {
  const timed = (say: (line: string) => void) => (line: string) =>
    say(`${around.now().toISOString()} ${line}`);
  return { ...around, print: timed(around.print), warn: timed(around.warn) };
}
