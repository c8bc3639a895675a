import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a process took: wall seconds, and the most memory it held, in MB. */
export interface Measured {
  seconds: number;
  megabytes: number;
}

const REPORT = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS + '\\n'));",
)}`;

const runner = join(import.meta.dirname, '..', '..', 'pipeline', 'run.mjs');

/** Runs a script of ours in a process of its own; throws where it does not end with 0. */
export async function measure(script: string, ...args: string[]): Promise<Measured> {
  const began = performance.now();
  const program = script.endsWith('.ts') ? [runner, script] : [script];
  const child = spawn(process.execPath, ['--import', REPORT, ...program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${said}`);
  // A thread that ends says it too; the last word is that of the whole process.
  const peak = Math.max(...[...said.matchAll(/peak (\d+)/g)].map((found) => Number(found[1])));
  return { seconds: (performance.now() - began) / 1000, megabytes: peak / 1024 };
}
