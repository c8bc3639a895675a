import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { privateFolder } from '../operate/wholeFile.ts';

/** Holds what runs did, a file a month, a JSON line each stage and outcome. */
export const logsDir = (dataDir: string) => join(dataDir, 'logs');

/** For so many months, this one among them, logs are kept. */
const KEPT_MONTHS = 13;

/** What a line may hold: numbers, and words of the program's own. Never what stands in a file, nor its name. */
export type LogFields = Record<string, number | string | boolean | null | Record<string, number>>;

/**
 * The log of one run. It names no child, worker, file or value, so that it can be shown to whoever mends the machine: of
 * an error stand its class and code, and not its message. A log that cannot be written stops nothing.
 */
export class RunLog {
  private constructor(private readonly logger: Logger | null) {}

  /** @param makes make the data folder where it is not there; without it nothing is logged then */
  static async open(dataDir: string, verb: string, now: () => Date, { makes = false } = {}): Promise<RunLog> {
    try {
      if (!makes && !(await stat(dataDir)).isDirectory()) return new RunLog(null);
      const folder = await privateFolder(logsDir(dataDir));
      const month = now().toISOString().slice(0, 7);
      await clearOld(folder, month);
      const { destination, pino } = await import('pino');
      // At once, so that a run that is killed leaves the lines that it wrote.
      const file = destination({ dest: join(folder, `${month}.jsonl`), mode: 0o600, sync: true });
      file.on('error', () => {});
      const options = {
        base: { run: randomBytes(4).toString('hex'), verb },
        timestamp: () => `,"time":"${now().toISOString()}"`,
        formatters: { level: (level: string) => ({ level }) },
      };
      return new RunLog(pino(options, file));
    } catch {
      return new RunLog(null);
    }
  }

  info(fields: LogFields): void {
    this.logger?.info(fields);
  }

  error(fields: LogFields): void {
    this.logger?.error(fields);
  }
}

/** Of an error what names nobody: its class, and its code where it is one of the system (`ENOENT`). */
export function errorFields(error: unknown): LogFields {
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  const { code } = Object(error) as { code?: unknown };
  const isCode = typeof code === 'string' && /^E[A-Z_]{2,40}$/.test(code);
  return { error: kind, ...(isCode ? { code } : {}) };
}

/** One line of its own, of what belongs to no run. */
export async function logOnce(
  dataDir: string,
  verb: string,
  now: () => Date,
  fields: LogFields,
): Promise<void> {
  (await RunLog.open(dataDir, verb, now)).info(fields);
}

async function clearOld(folder: string, month: string): Promise<void> {
  const [year, of] = month.split('-').map(Number) as [number, number];
  const first = new Date(Date.UTC(year, of - KEPT_MONTHS, 1)).toISOString().slice(0, 7);
  for (const name of await readdir(folder)) {
    if (/^\d{4}-\d{2}\.jsonl$/.test(name) && name.slice(0, 7) < first) await rm(join(folder, name));
  }
}
