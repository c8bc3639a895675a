import { accountOf } from '../../src/alerts/account.ts';
import { type Alerts, alertsOf } from '../../src/alerts/alertsOf.ts';
import { quietUntil } from '../../src/alerts/quietHours.ts';
import type { Situation } from '../../src/alerts/situation.ts';
import { type News, whatIsNew } from '../../src/alerts/whatIsNew.ts';
import { thingsIn } from '../../src/words/alertWords.ts';
import { countOf } from '../../src/words/countOf.ts';
import { digestOf } from '../../src/words/digest.ts';
import { withLock } from '../operate/lock.ts';
import { sha256Of } from '../operate/sha256.ts';
import { note, readAccount } from './accountFile.ts';
import { deliver } from './deliver.ts';
import { DeliveryError } from './deliveryError.ts';
import { alertsDir } from './lastRun.ts';
import { faultsOf, type Reader } from './readers.ts';
import { readSituation } from './readSituation.ts';

export interface TellOptions {
  dataDir: string;
  /** The council, as it is named where nothing is published that names it. */
  council: string;
  readers: readonly Reader[];
  /** Holds how the mail server is reached, and the addresses of webhooks. */
  env: NodeJS.ProcessEnv;
  now: () => Date;
  /** Hears in a line what was told, and what could not be. */
  print: (line: string) => void;
  warn: (line: string) => void;
}

/** What came of telling. */
export interface Told {
  /** How many could not be told. */
  failed: number;
  /** When the first of the quiet hours end in which something is held; null where nothing is. */
  heldUntil: Date | null;
}

/** How things stand for somebody who is told of them. */
export interface Outlook extends News {
  reader: Reader;
  /** When their quiet hours end; null where it is none of them now. */
  quietUntil: Date | null;
}

/** What there is to tell each, as it stands now; nothing is sent and nothing noted. */
export async function outlook({
  dataDir,
  readers,
  now,
}: Pick<TellOptions, 'dataDir' | 'readers' | 'now'>): Promise<{
  published: Situation['published'];
  /** Why figures are left out, in a line; null where they are not. */
  fault: string | null;
  alerts: Alerts;
  readers: Outlook[];
}> {
  const situation = await readSituation(dataDir, now());
  const alerts = alertsOf(situation);
  const lines = await readAccount(dataDir);
  return {
    published: situation.published,
    fault: situation.fault,
    alerts,
    readers: readers.map((reader) => {
      const quiet = quietUntil(now().getTime(), reader.quiet);
      return {
        reader,
        quietUntil: quiet === null ? null : new Date(quiet),
        ...whatIsNew(alerts, reader.wanted, accountOf(lines, reader.name)),
      };
    }),
  };
}

/**
 * Tells each what is new for them, in one message. Before it goes out it is noted that it will, and after it that it did:
 * what was sent by a run that was killed in between is sent once more, and then no more. What cannot be delivered is said,
 * and tried again the next time. Never throws for a delivery.
 */
export async function tell(options: TellOptions): Promise<Told> {
  const { dataDir, council, readers, env, now, print, warn } = options;
  if (readers.length === 0) return { failed: 0, heldUntil: null };
  return withLock(alertsDir(dataDir), 'sending of alerts', async () => {
    const { published, fault: unread, readers: outlooks } = await outlook(options);
    if (unread !== null) warn(`alerts: figures are left out: ${unread}`);
    const told: Told = { failed: 0, heldUntil: null };
    for (const { reader, fresh, keys, repeats, ended, quietUntil: until } of outlooks) {
      const { name, channel } = reader;
      if (ended.length > 0) await note(dataDir, name, now(), { event: 'ended', keys: ended });
      if (fresh.length === 0) continue;
      if (until !== null) {
        if (told.heldUntil === null || until < told.heldUntil) told.heldUntil = until;
        continue;
      }
      const [fault] = faultsOf(reader, env);
      if (fault !== undefined) {
        told.failed += 1;
        warn(
          `alerts: "${name}" is not told by ${channel}: ${fault}: set it right; tried again by the next run`,
        );
        continue;
      }
      const id = repeats ?? sha256Of(JSON.stringify([name, now(), keys])).slice(0, 32);
      await note(dataDir, name, now(), { event: 'sending', id, keys });
      try {
        const digest = digestOf(fresh, published?.council ?? council, published?.as_at ?? null);
        const { notTaken } = await deliver(reader, digest, id, env);
        await note(dataDir, name, now(), { event: 'told', id });
        print(`alerts: told "${name}" by ${channel}: ${thingsIn(fresh)}`);
        if (notTaken > 0) warn(`alerts: of "${name}" ${countOf(notTaken, 'address', 'addresses')} not taken`);
      } catch (error) {
        if (!(error instanceof DeliveryError)) throw error;
        if (!error.isUnsure) await note(dataDir, name, now(), { event: 'failed', id });
        told.failed += 1;
        const next = error.isUnsure ? 'it may have arrived; sent once more' : 'tried again';
        warn(`alerts: "${name}" is not told by ${channel}: ${error.message}: ${next} by the next run`);
      }
    }
    return told;
  });
}
