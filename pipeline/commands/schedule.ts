import { logOnce } from '../follow/runLog.ts';
import { onSchedule, type Schedule, TIME_ZONE } from '../operate/onSchedule.ts';
import { untilStopped } from '../operate/untilStopped.ts';
import { readPointer } from '../publish/publication.ts';
import { foldersOf, type Given, type Surroundings, textOf, UsageError, type Values } from './command.ts';
import { londonTime } from './londonTime.ts';
import { profilesIn, refreshAndBuild, timedLines } from './refreshAndBuild.ts';
import { tellerOf } from './teller.ts';

/** At six in the morning of every working day of the week. */
const DAILY = '0 6 * * 1-5';

/** `sightline schedule`: a refresh, the site and what there is to tell at the times of a cron expression, until it is stopped. */
export async function schedule({ values }: Given, around: Surroundings): Promise<number> {
  const expression = textOf(values, 'cron') ?? DAILY;
  const { print, warn } = timedLines(around);
  profilesIn(values);
  const teller = tellerOf(values, around);
  const { data } = foldersOf(values, around);
  const log = (event: string) => logOnce(data, 'schedule', around.now, { event });
  const run = async () => {
    await refreshAndBuild(values, around);
    await teller.tell();
  };
  let plan: Schedule;
  try {
    plan = onSchedule(expression, run, {
      overrun: () => {
        warn('is still running from the time before: this time passes');
        void log('overrun');
      },
      failed: ({ message }) => {
        warn(`failed: ${message}`);
        void log('failed');
      },
    });
  } catch (error) {
    const reason = (error as Error).message.replace(/^CronPattern: /, '');
    throw new UsageError(`schedule: --cron "${expression}" is no cron expression: ${reason}`);
  }
  const next = plan.next();
  if (next === null) throw new UsageError(`schedule: --cron "${expression}" comes at no time any more`);
  print(`runs by "${expression}" (${TIME_ZONE}), next at ${londonTime(next)}; Ctrl-C stops it`);
  const stopped = untilStopped();
  await log('begins');
  if (await wasMissed(plan, values, around)) {
    await log('made_up_for');
    print('made up for: a run that was missed while this did not run');
    await run();
  }
  await stopped;
  await plan.stop();
  await teller.stop();
  await log('stopped');
  return 0;
}

/** True where the last time came when nothing ran, and nothing was published since. */
async function wasMissed(plan: Schedule, values: Values, around: Surroundings): Promise<boolean> {
  const last = plan.last();
  const pointer = await readPointer(foldersOf(values, around).data);
  return last !== null && (pointer === null || pointer.published_at < last.toISOString());
}
