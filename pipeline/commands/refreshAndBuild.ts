import { failedRun, keepLastRun } from '../alerts/lastRun.ts';
import { LockHeld } from '../operate/lockHeld.ts';
import { build } from './build.ts';
import { foldersOf, profileIn, type Surroundings, textOf, UsageError, type Values } from './command.ts';
import { describeFiles } from './describeFiles.ts';
import { filesTold } from './filesTold.ts';
import { endOf, runAndKeep, whyNot } from './refresh.ts';

/**
 * What runs by itself: a refresh and, where it published, the site. A run that publishes nothing, and one that fails, is
 * told in a line and leaves what was there; the next comes at its time. Each line begins with the time.
 */
export async function refreshAndBuild(values: Values, around: Surroundings): Promise<void> {
  const { print, warn } = timedLines(around);
  try {
    for (const profile of profilesIn(values)) {
      print(profile === undefined ? 'refresh begins' : `refresh for ${profile} begins`);
      const report = await runAndKeep({ ...values, profile }, { ...around, print, warn });
      const refused = filesTold(report).filter(({ check }) => check.verdict === 'refused');
      for (const text of describeFiles(refused)) for (const line of text.split('\n')) print(line);
      for (const line of endOf(report)) print(line);
      if (!report.published) return warn(whyNot(report));
      await buildAndKeep({ ...values, profile }, { ...around, print, warn });
    }
  } catch (error) {
    const line = (error as Error).message.split('\n')[0];
    warn(
      error instanceof LockHeld
        ? `does not run: ${line}`
        : `failed: ${line}; what was there is still in place`,
    );
  }
}

/** The profiles that are named, each for a run of its own; one run without a name where none is. */
export function profilesIn(values: Values): (string | undefined)[] {
  const names = textOf(values, 'profile')
    ?.split(',')
    .map((name) => name.trim()) ?? [undefined];
  if (names.length > 1 && values.out !== undefined)
    throw new UsageError('--out names one folder, and each profile has a site of its own: leave it out');
  for (const profile of names) profileIn('--profile', { profile });
  return names;
}

/** The site; that it could not be built is kept, for `sightline alerts`. */
async function buildAndKeep({ data, out, profile, verbose }: Values, around: Surroundings): Promise<void> {
  try {
    await build({ values: { data, out, profile, verbose }, positionals: [] }, around);
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
