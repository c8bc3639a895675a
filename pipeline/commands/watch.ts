import { untilStopped } from '../operate/untilStopped.ts';
import { watchFolder } from '../operate/watchFolder.ts';
import { type Given, type Surroundings, textOf, UsageError } from './command.ts';
import { refreshOptions } from './refresh.ts';
import { profilesIn, refreshAndBuild, timedLines } from './refreshAndBuild.ts';
import { tellerOf } from './teller.ts';

/** `sightline watch`: a refresh, the site and what there is to tell whenever the inbox has changed and settled, until it is stopped. */
export async function watch({ values }: Given, around: Surroundings): Promise<number> {
  const [profile] = profilesIn(values);
  const { inbox } = refreshOptions({ ...values, profile }, around);
  const [every, settled] = [seconds('every', '5'), seconds('settled', '60')];
  const { print, warn } = timedLines(around);
  print(`watches ${inbox}: runs when it has stood still for ${settled} s; Ctrl-C stops it`);
  const teller = tellerOf(values, around);
  const stop = new AbortController();
  const watching = watchFolder({
    folder: inbox,
    every: every * 1000,
    settled: settled * 1000,
    signal: stop.signal,
    work: async () => {
      await refreshAndBuild(values, around);
      await teller.tell();
    },
    failed: ({ message }) => warn(message.split('\n')[0]!),
  });
  await untilStopped();
  stop.abort();
  await watching;
  await teller.stop();
  return 0;

  function seconds(name: string, otherwise: string): number {
    const text = textOf(values, name) ?? otherwise;
    const number = Number(text);
    if (!(number > 0)) throw new UsageError(`watch: --${name} "${text}" is no number of seconds`);
    return number;
  }
}
